extension RenderingError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
