/// Bound values, all in one buffer.
struct ParameterList: Sendable {
    struct Entry: Sendable {
        var type: PostgresOID
        var offset: Int
        /// `-1` for NULL.
        var length: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var buffer = PostgresValueBuffer()

    mutating func append(_ value: some PostgresEncodable) {
        let start = buffer.bytes.count
        let type = Swift.type(of: value).postgresType
        guard !value.isPostgresNull else {
            entries.append(Entry(type: type, offset: start, length: -1))
            return
        }
        value.encode(into: &buffer)
        entries.append(Entry(type: type, offset: start, length: buffer.bytes.count - start))
    }

    mutating func append(_ other: ParameterList) {
        let start = buffer.bytes.count
        buffer.append(other.buffer.bytes)
        for var entry in other.entries {
            entry.offset += start
            entries.append(entry)
        }
    }

    /// Gives the four arrays that libpq asks for; they are valid inside the body only.
    ///
    /// A value of more bytes than an `Int32` counts can't be sent; its statement is refused before.
    func withArrays<R>(
        _ body: (
            _ types: UnsafePointer<UInt32>?, _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?
        ) -> R
    ) -> R {
        let count = entries.count
        guard count > 0 else { return body(nil, nil, nil, nil) }
        return buffer.bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 3) { numbers in
                    for (index, entry) in entries.enumerated() {
                        values.initializeElement(at: index, to: Self.pointer(entry, bytes))
                        numbers.initializeElement(at: index, to: Int32(clamping: entry.length))
                        numbers.initializeElement(at: count + index, to: 1)
                        numbers.initializeElement(
                            at: 2 * count + index, to: Int32(bitPattern: entry.type.rawValue))
                    }
                    guard let start = numbers.baseAddress else { return body(nil, nil, nil, nil) }
                    return (start + 2 * count).withMemoryRebound(to: UInt32.self, capacity: count) { types in
                        body(types, values.baseAddress, start, start + count)
                    }
                }
            }
        }
    }

    private static func pointer(_ entry: Entry, _ bytes: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
        guard entry.length >= 0 else { return nil }
        // An empty value must not be a null pointer, which would mean NULL.
        guard let base = bytes.baseAddress, entry.length > 0 else { return emptyValue }
        return (base + entry.offset).assumingMemoryBound(to: CChar.self)
    }

    /// One byte that stands for every empty value.
    nonisolated(unsafe) private static let emptyValue: UnsafePointer<CChar> = {
        let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}
