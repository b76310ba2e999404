/// Reads big-endian integers from bytes of the server and never past their end.
struct RawReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var remaining: Int { bytes.count - offset }

    mutating func integer<T: FixedWidthInteger>(
        _ type: T.Type
    ) throws(PostgresDecodingFailure) -> T {
        guard remaining >= MemoryLayout<T>.size else {
            throw PostgresDecodingFailure("the value ends too early")
        }
        let value = bytes.loadUnaligned(fromByteOffset: offset, as: T.self)
        offset += MemoryLayout<T>.size
        return T(bigEndian: value)
    }

    mutating func slice(_ length: Int) throws(PostgresDecodingFailure) -> UnsafeRawBufferPointer {
        guard length >= 0, length <= remaining else {
            throw PostgresDecodingFailure("the value ends too early")
        }
        let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)])
        offset += length
        return part
    }
}

extension UnsafeRawBufferPointer {
    /// The integer that fills these bytes wholly.
    func whole<T: FixedWidthInteger>(
        _ type: T.Type, for target: String
    ) throws(PostgresDecodingFailure) -> T {
        guard count == MemoryLayout<T>.size else { throw .length(count, for: target) }
        return T(bigEndian: loadUnaligned(as: T.self))
    }
}
