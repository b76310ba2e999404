extension UnknownFormat: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
