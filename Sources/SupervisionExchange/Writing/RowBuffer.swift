/// Rows held back until a block of them is written.
final class RowBuffer {
    /// Behind a pointer, as in ``ByteInterner``: cells are many and small.
    private struct Storage {
        var bytes: UnsafeMutablePointer<UInt8>
        var capacity: Int
        var count: Int
    }

    private let storage: UnsafeMutablePointer<Storage>

    init(capacity: Int) {
        storage = .allocate(capacity: 1)
        storage.initialize(to: Storage(bytes: .allocate(capacity: capacity), capacity: capacity, count: 0))
    }

    deinit {
        storage.pointee.bytes.deallocate()
        storage.deallocate()
    }

    /// What is held back.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: storage.pointee.bytes, count: storage.pointee.count)
    }

    var count: Int { storage.pointee.count }

    func removeAll() { storage.pointee.count = 0 }

    func append(_ byte: UInt8) {
        reserve(1)
        storage.pointee.bytes[storage.pointee.count] = byte
        storage.pointee.count += 1
    }

    /// How a cell went in.
    enum Cell { case whole, hasNUL }

    /// Appends a cell, in quotes where it has a comma, a quote or a line break, or where it is asked for.
    func appendCell(_ text: UnsafeBufferPointer<UInt8>, isQuoted asked: Bool) -> Cell {
        reserve(2 * text.count + 2)
        let target = storage.pointee.bytes
        var place = storage.pointee.count
        var needsQuotes = asked
        var outcome = Cell.whole
        for byte in text where byte <= 0x2C {
            if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { needsQuotes = true }
            if byte == 0 { outcome = .hasNUL }
        }
        if needsQuotes {
            target[place] = 0x22
            place += 1
        }
        for byte in text {
            if byte == 0x22 {
                target[place] = byte
                place += 1
            }
            target[place] = byte
            place += 1
        }
        if needsQuotes {
            target[place] = 0x22
            place += 1
        }
        storage.pointee.count = place
        return outcome
    }

    private func reserve(_ more: Int) {
        let needed = storage.pointee.count + more
        guard needed > storage.pointee.capacity else { return }
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * needed)
        wider.update(from: storage.pointee.bytes, count: storage.pointee.count)
        storage.pointee.bytes.deallocate()
        storage.pointee.bytes = wider
        storage.pointee.capacity = 2 * needed
    }
}
