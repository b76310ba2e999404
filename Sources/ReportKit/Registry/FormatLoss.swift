/// A kind of content that a format leaves out.
public struct FormatLoss: Sendable, Hashable, RawRepresentable {
    /// A stable name: small Latin letters and hyphens.
    public let rawValue: String

    /// Names a kind of content.
    ///
    /// - Parameter rawValue: A stable name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Charts aren't drawn; their figures may be shown.
    public static let drawings: FormatLoss = FormatLoss(rawValue: "drawings")
    /// Neither charts nor their figures are kept.
    public static let charts: FormatLoss = FormatLoss(rawValue: "charts")
    /// Titles, paragraphs, key figures, lists and notes are left out.
    public static let narrative: FormatLoss = FormatLoss(rawValue: "narrative")
    /// Forms are left out.
    public static let forms: FormatLoss = FormatLoss(rawValue: "forms")
    /// One file holds the primary table alone.
    public static let otherTables: FormatLoss = FormatLoss(rawValue: "other-tables")
    /// Strong text looks like any other.
    public static let emphasis: FormatLoss = FormatLoss(rawValue: "emphasis")
    /// Control characters are replaced.
    public static let controlCharacters: FormatLoss = FormatLoss(rawValue: "control-characters")
}
