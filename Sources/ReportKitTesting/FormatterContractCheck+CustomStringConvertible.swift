extension FormatterContract.Check: CustomStringConvertible {
    /// The promise, by which a test of several checks names each.
    public var description: String { name }
}
