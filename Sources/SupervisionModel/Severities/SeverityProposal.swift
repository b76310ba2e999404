/// Something that a recorded severe violation proposes; a named person does it or doesn't.
public struct SeverityProposal: Hashable, Sendable {
    /// What is proposed.
    public enum Act: Hashable, Sendable {
        /// Report to the municipal centre at once (随时报告, Article 15).
        case urgentReport
        /// Propose an entry in the institution's credit file on this ground (Article 16).
        case creditEntry(CreditGround)
        /// Propose that the results concerned aren't filed (认定结果不予备案, Article 16).
        case resultFilingRefusal
    }

    /// What is proposed.
    public let act: Act
    /// The place in the measures that it rests on.
    public let basis: LegalBasis

    /// Makes a proposal.
    public init(_ act: Act, basis: LegalBasis) {
        self.act = act
        self.basis = basis
    }

    /// Always for a person: nothing is done by computation.
    public var ruling: Ruling { .forPerson }

    /// The proposal in Chinese, as printed.
    public var chinese: String {
        switch act {
        case .urgentReport: "拟向市鉴定管理中心随时报告（待人工判断）"
        case .creditEntry(let ground): "拟记入信用档案：\(ground.chinese)（待人工判断）"
        case .resultFilingRefusal: "拟对相关认定结果不予备案（待人工判断，须先告知并听取陈述申辩）"
        }
    }
}
