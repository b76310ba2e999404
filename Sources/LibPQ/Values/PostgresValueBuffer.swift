/// The bytes into which bound values are written, one after the other.
public struct PostgresValueBuffer: Sendable {
    @usableFromInline
    var bytes: [UInt8] = []

    init() {}

    /// Appends an integer, its highest byte first.
    @inlinable
    public mutating func append(bigEndian value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Appends bytes as they are.
    @inlinable
    public mutating func append(_ more: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: more)
    }

    /// Appends bytes as they are.
    @inlinable
    public mutating func append(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Appends text as UTF-8.
    @inlinable
    public mutating func append(utf8 text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes an Int32 over four bytes that were appended before.
    mutating func replace(at offset: Int, _ value: Int32) {
        bytes.withUnsafeMutableBytes { raw in
            raw.storeBytes(of: value.bigEndian, toByteOffset: offset, as: Int32.self)
        }
    }
}
