import SupervisionStore

/// A command that acts, apart from what all of them share.
protocol ActDefinition: Sendable {
    /// What it is.
    static var summary: ActSummary { get }
    /// Does it, and says what is stored.
    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer
}
