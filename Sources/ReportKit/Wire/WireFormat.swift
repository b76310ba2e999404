/// The wire format between hosts and formatters: its versions, counted apart from the package's.
public enum WireFormat {
    /// The version written here.
    public static let version: Int = 1
    /// The versions understood here: this one and the one before it, from the first on.
    public static let versions: ClosedRange<Int> = 1...1
}
