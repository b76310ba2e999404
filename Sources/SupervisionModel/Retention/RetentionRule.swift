/// How long one kind of data is kept, and from when.
public struct RetentionRule: Hashable, Sendable {
    /// The kind of data.
    public let kind: RetainedKind
    /// The years kept, nothing where it is kept without end.
    public let years: Int?
    /// What they are counted from.
    public let start: RetentionStart
    /// The reading as printed; 自拟 where it is ours.
    public let reading: String
    /// Where the measures speak of the data.
    public let basis: LegalBasis

    /// Makes a rule.
    public init(
        _ kind: RetainedKind, years: Int?, from start: RetentionStart, reading: String, basis: LegalBasis
    ) {
        self.kind = kind
        self.years = years
        self.start = start
        self.reading = reading
        self.basis = basis
    }
}
