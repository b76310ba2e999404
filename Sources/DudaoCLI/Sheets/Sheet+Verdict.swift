import ReportKit
import SupervisionModel
import SupervisionStore

extension Sheet {
    /// What a rule came to, with every reason: a row a reason, and one without a reason where there is none.
    init(_ verdict: Verdict) {
        let bearings = ["adverse": "不利", "doubtful": "存疑", "note": "提示"]
        let rulings = Dictionary(Ruling.allCases.map { ($0.rawValue, $0.chinese) }) { first, _ in first }
        let ruling = StoredCell.text(verdict.ruling.rawValue)
        self.init(
            "verdict", LocalizedText(zh: "判定", en: "Verdict"),
            [
                SheetColumn("ruling", LocalizedText(zh: "判定", en: "Ruling"), words: rulings),
                SheetColumn("bearing", LocalizedText(zh: "性质", en: "Bearing"), words: bearings),
                SheetColumn("code", LocalizedText(zh: "理由代码", en: "Code")),
                SheetColumn("chinese", LocalizedText(zh: "理由", en: "Reason (Chinese)")),
                SheetColumn("english", LocalizedText(zh: "理由（英文）", en: "Reason")),
                SheetColumn("basis", LocalizedText(zh: "依据", en: "Basis")),
            ],
            rows: verdict.reasons.isEmpty
                ? [[ruling, .blank, .blank, .blank, .blank, .blank]]
                : verdict.reasons.map { reason in
                    let bearing =
                        switch reason.bearing {
                        case .adverse: "adverse"
                        case .doubtful: "doubtful"
                        case .note: "note"
                        }
                    return [
                        ruling, .text(bearing), .text(reason.code.text), .text(reason.chinese),
                        .text(reason.english), .text(reason.basis.chinese),
                    ]
                })
    }
}
