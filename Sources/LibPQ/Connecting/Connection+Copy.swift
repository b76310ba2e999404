extension Connection {
    /// Writes rows by `COPY … FROM STDIN (FORMAT binary)` and says how many the server took.
    ///
    /// When the body throws, the server is told so, no row is kept, and the connection stays usable. An error
    /// of the server, such as a refused row or a full disk, ends the body early: the next rows that would be
    /// sent throw it. It may be told after the last row only where encryption other than OpenSSL's is used, or
    /// where the server sent very long notices before.
    ///
    /// - Throws: What the body throws, or ``PQError`` with ``PQError/copyLine`` when the server refused a
    ///   row.
    public func copyIn(_ sql: SQL, _ body: (inout BinaryCopyWriter) throws -> Void) throws -> Int {
        try session.copyIn(sql, body)
    }

    /// Reads rows by `COPY … TO STDOUT (FORMAT binary)` and says how many there were.
    ///
    /// When the body throws, the server is told to stop, and the connection stays usable.
    ///
    /// - Throws: What the body throws, or ``PQError``.
    public func copyOut(_ sql: SQL, _ body: (inout BinaryCopyRow) throws -> Void) throws -> Int {
        var parser = BinaryCopyParser()
        try session.copyOut(raw: sql, binary: .binary) { try parser.take($0, body) }
        try parser.finish()
        return parser.rows
    }

    /// Reads the messages of any `COPY … TO STDOUT` as they come; in text form each is one line.
    ///
    /// - Returns: How many messages there were.
    /// - Throws: What the body throws, or ``PQError``.
    public func copyOut(raw sql: SQL, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        var count = 0
        try session.copyOut(raw: sql, binary: .any) { chunk in
            count += 1
            try body(chunk)
        }
        return count
    }
}
