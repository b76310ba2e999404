/// How one value of a policy's field stands to another.
public enum PolicyComparison: Hashable, Sendable {
    /// It asks for less.
    case looser
    /// It asks for more.
    case tighter
    /// It asks for the same, however it is written.
    case same
    /// It asks for something else, neither more nor less.
    case neither
}
