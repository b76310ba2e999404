/// Why a statement was told to stop before its end.
enum Interruption {
    case cancelled
    case timedOut
    /// The body of a COPY threw, so that the rest isn't wanted.
    case abandoned
}
