/// Counts the ends of lines in what passes, as far as it takes to tell a text from binary data.
struct LineCount {
    private var count = 0

    /// Whether a header and a row have passed: then a NUL is a character gone astray, and not a sign of
    /// binary data.
    var isText: Bool { count >= 2 }

    mutating func pass(_ bytes: some Sequence<UInt8>) {
        guard !isText else { return }
        for byte in bytes where byte == 0x0A || byte == 0x0D { count += 1 }
    }
}
