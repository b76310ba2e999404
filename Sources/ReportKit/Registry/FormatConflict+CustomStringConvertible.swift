extension FormatConflict: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
