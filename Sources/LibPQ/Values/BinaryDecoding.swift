/// The decoders as functions of bytes alone, for tests that throw anything at them.
package enum BinaryDecoding {
    /// Reads a value as a row would, from bytes of which nothing is known.
    ///
    /// - Throws: ``PostgresDecodingFailure`` when the bytes or the type don't fit.
    package static func decode<Value: PostgresDecodable>(
        _ type: Value.Type, from bytes: UnsafeRawBufferPointer, oid: PostgresOID
    ) throws(PostgresDecodingFailure) -> Value {
        try Value.decode(bytes, type: oid)
    }

    /// Writes a value as a statement would bind it.
    package static func encode(_ value: some PostgresEncodable) -> [UInt8] {
        var buffer = PostgresValueBuffer()
        value.encode(into: &buffer)
        return buffer.bytes
    }

    /// Reads chunks of a binary COPY, and counts the rows.
    ///
    /// - Throws: ``PQError`` with code `copyFailed` when the stream is malformed.
    package static func copyRows(
        in chunks: [[UInt8]], _ body: (inout BinaryCopyRow) throws -> Void
    ) throws -> Int {
        var parser = BinaryCopyParser()
        for chunk in chunks { try chunk.withUnsafeBytes { try parser.take($0, body) } }
        try parser.finish()
        return parser.rows
    }
}
