/// What is known of one file once it has been read, so that a second reading gives the same rows.
final class FileProgress {
    /// Which of several readings of a file one is.
    enum Pass {
        /// The first: ids get their numbers, and everything is looked at.
        case gather
        /// Rows whose keys may have come before are told apart: those that repeat, and those that contradict.
        case resolve
        /// Rows are given once more; nothing is numbered and nothing reported.
        case replay
    }

    /// The encoding that the text turned out to be in.
    let encoding: TextEncoding
    /// Rows so far, blank ones aside.
    var rows = 0
    /// Rows that are left out: at fault, or alike to an earlier one.
    var leftOut = RowMarks()
    /// How many of them are alike to an earlier one.
    var repeated = 0
    /// Hashes of keys that came more than once.
    var suspects: Set<UInt64> = []
    /// What the bytes were.
    var digest: FileDigest?

    init(encoding: TextEncoding) {
        self.encoding = encoding
    }
}
