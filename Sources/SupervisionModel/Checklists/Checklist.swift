/// A checklist as data, in one version: its items in the order of the form.
public struct Checklist: Hashable, Sendable {
    /// Code and version.
    public let reference: ChecklistReference
    /// The title line.
    public let title: String
    /// The items in the form's order; at most ``itemLimit``.
    public let items: [ChecklistItem]

    /// The most items that one checklist may have, so that a visit's answers fit one mask a kind.
    public static let itemLimit = 16

    /// Makes a checklist.
    ///
    /// - Throws: ``ModelError`` with code `checklistMalformed` when it is empty, repeats a code, or has more than
    ///   ``itemLimit`` items (a longer one is kept as lists of codes, not as masks).
    public init(reference: ChecklistReference, title: String, items: [ChecklistItem]) throws(ModelError) {
        guard !items.isEmpty, items.count <= Self.itemLimit, Set(items.map(\.code)).count == items.count
        else {
            throw ModelError(
                code: .checklistMalformed,
                message: "Checklist \(reference) must have 1 to \(Self.itemLimit) items with different codes."
            )
        }
        self.reference = reference
        self.title = title
        self.items = items
    }

    private init(trusted reference: ChecklistReference, title: String, items: [ChecklistItem]) {
        self.reference = reference
        self.title = title
        self.items = items
    }

    /// Finds an item's place in the order of the form.
    ///
    /// - Complexity: O(number of items).
    public func index(ofItem code: some StringProtocol) -> Int? {
        items.firstIndex { $0.code == code }
    }

    /// The official form behind the measures (职业技能等级认定督导表), wording, order and rows as they stand.
    ///
    /// Severities are ours: the form gives none. An item alone is never severe.
    public static let beijing = Checklist(
        trusted: ChecklistReference(code: "beijing-form", version: 1),
        title: "职业技能等级认定督导表",
        items: [
            ChecklistItem(
                code: "P1", phase: .preparation, group: "备案材料",
                wording: "有健全的规章制度（人员岗位职责和工作守则、考场纪律、职业技能等级认定程序、考务管理规则）",
                shortName: "规章制度", severity: .minor),
            ChecklistItem(
                code: "P2", phase: .preparation, group: "资格抽查",
                wording: "按评价机构备案方案，组织开展等级认定落实情况",
                shortName: "按备案开展", severity: .serious, mayEscalateWhen: "超出备案范围"),
            ChecklistItem(
                code: "P3", phase: .preparation, group: "资格抽查",
                wording: "按照评价机构备案方案中人员报考条件，抽查考生资料",
                shortName: "考生资料", severity: .serious, mayEscalateWhen: "材料造假", sampling: .counted),
            ChecklistItem(
                code: "P4", phase: .preparation, group: "资格抽查", wording: "按备案方案组织认定试题",
                shortName: "认定试题", severity: .serious, mayEscalateWhen: "试题泄露"),
            ChecklistItem(
                code: "P5", phase: .preparation, group: "现场布置", wording: "认定考场符合标准",
                shortName: "考场标准", severity: .serious),
            ChecklistItem(
                code: "P6", phase: .preparation, group: "现场布置",
                wording: "认定现场环境符合各项要求（安静、整洁、通风、安全出口）",
                shortName: "现场环境", severity: .minor, mayEscalateWhen: "安全出口堵塞"),
            ChecklistItem(
                code: "P7", phase: .preparation, group: "现场布置", wording: "张贴考场规则和须知",
                shortName: "规则须知", severity: .minor),
            ChecklistItem(
                code: "I1", phase: .implementation, group: "人员配备", wording: "认定现场负责人履职情况",
                shortName: "负责人履职", severity: .serious),
            ChecklistItem(
                code: "I2", phase: .implementation, group: "人员配备", wording: "其他考务人员履职情况",
                shortName: "考务人员履职", severity: .minor),
            ChecklistItem(
                code: "I3", phase: .implementation, group: "人员配备", wording: "监考员配备比例",
                shortName: "监考员比例", severity: .serious),
            ChecklistItem(
                code: "I4", phase: .implementation, group: "人员配备", wording: "所有人员佩戴相关证件",
                shortName: "佩戴证件", severity: .minor),
            ChecklistItem(
                code: "I5", phase: .implementation, group: "认定过程", wording: "报考人员资格复核抽查",
                shortName: "资格复核", severity: .serious, mayEscalateWhen: "替考", sampling: .counted),
            ChecklistItem(
                code: "I6", phase: .implementation, group: "认定过程", wording: "认定现场纪律有序",
                shortName: "现场纪律", severity: .serious, mayEscalateWhen: "组织作弊"),
            ChecklistItem(
                code: "I7", phase: .implementation, group: "认定过程", wording: "有效组织协调考评组考评",
                shortName: "考评组织", severity: .serious),
            ChecklistItem(
                code: "R1", phase: .result, group: "认定结束", wording: "认定结果公示",
                shortName: "结果公示", severity: .serious, mayEscalateWhen: "结果造假"),
        ])
}
