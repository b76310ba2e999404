extension LegalBasis {
    /// The title of the measures, as reports print it.
    public static let measures: String = "北京市职业技能等级认定质量督导管理办法（试行）"

    /// The place with the title of the measures before it: 《北京市职业技能等级认定质量督导管理办法（试行）》第十一条.
    public var citation: String { "《\(Self.measures)》\(chinese)" }
}
