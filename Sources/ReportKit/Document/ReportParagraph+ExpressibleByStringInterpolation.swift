extension Report.Paragraph: ExpressibleByStringInterpolation {
    /// Makes a paragraph of the plain text of a literal.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
