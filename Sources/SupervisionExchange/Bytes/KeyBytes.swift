/// Bytes that a key is put together in, used again for every row.
final class KeyBytes {
    private struct Storage {
        var bytes: UnsafeMutableRawPointer
        var capacity: Int
        var count: Int
    }

    /// Behind a pointer, as in ``ByteInterner``.
    private let storage: UnsafeMutablePointer<Storage>

    init() {
        storage = .allocate(capacity: 1)
        storage.initialize(
            to: Storage(bytes: .allocate(byteCount: 256, alignment: 8), capacity: 256, count: 0))
    }

    deinit {
        storage.pointee.bytes.deallocate()
        storage.deallocate()
    }

    /// The key, valid until it is changed.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: storage.pointee.bytes, count: storage.pointee.count)
    }

    func removeAll() { storage.pointee.count = 0 }

    /// Appends a text with its length before it, so that no two lists of texts make one key.
    func append(_ text: UnsafeRawBufferPointer) {
        append(Int64(text.count))
        append(raw: text)
    }

    func append(_ number: Int64) {
        reserve(8)
        storage.pointee.bytes.storeBytes(of: number, toByteOffset: storage.pointee.count, as: Int64.self)
        storage.pointee.count += 8
    }

    /// Appends bytes as they are.
    func append(raw bytes: UnsafeRawBufferPointer) {
        reserve(bytes.count)
        if let base = bytes.baseAddress {
            (storage.pointee.bytes + storage.pointee.count).copyMemory(from: base, byteCount: bytes.count)
        }
        storage.pointee.count += bytes.count
    }

    /// Appends a byte.
    func append(byte: UInt8) {
        reserve(1)
        storage.pointee.bytes.storeBytes(of: byte, toByteOffset: storage.pointee.count, as: UInt8.self)
        storage.pointee.count += 1
    }

    /// Whether it has these bytes and no others.
    func holds(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count == storage.pointee.count && ByteInterner.isEqual(storage.pointee.bytes, bytes)
    }

    private func reserve(_ more: Int) {
        let needed = storage.pointee.count + more
        guard needed > storage.pointee.capacity else { return }
        let wider = UnsafeMutableRawPointer.allocate(byteCount: 2 * needed, alignment: 8)
        wider.copyMemory(from: storage.pointee.bytes, byteCount: storage.pointee.count)
        storage.pointee.bytes.deallocate()
        storage.pointee.bytes = wider
        storage.pointee.capacity = 2 * needed
    }
}
