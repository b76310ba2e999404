/// What an import does with rows at fault.
public enum InvalidRows: Hashable, Sendable {
    /// Take nothing of the folder, and tell every fault.
    case refuse
    /// Leave them out, and every row that refers to one of them; write each to a CSV file.
    ///
    /// The file has the columns file, line, column, kind, value, message and row, the last being the row as
    /// it stood. It is written beside its place and put there before the store is asked for anything; without
    /// a row to leave out it isn't made.
    case skip(rejects: String)
}
