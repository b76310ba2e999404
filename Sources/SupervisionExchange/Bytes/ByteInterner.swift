/// Numbers texts in the order of their first appearance: each id of a folder is kept once, as bytes.
///
/// Open addressing over the bytes' hash; looking up allocates nothing. Not to be shared between threads.
package final class ByteInterner {
    /// The storage stands behind a pointer: a class's own variables are checked for exclusive access at every
    /// use, which would take longer than the look-up.
    private struct Storage {
        var slots: UnsafeMutablePointer<Int32>
        var mask: Int
        var entries: UnsafeMutablePointer<Entry>
        var entryCapacity: Int
        var count: Int
        var arena: UnsafeMutablePointer<UInt8>
        var arenaCapacity: Int
        var arenaCount: Int
    }

    private struct Entry {
        let hash: UInt64
        let start: Int
        let count: Int
    }

    private let storage: UnsafeMutablePointer<Storage>

    package init() {
        storage = .allocate(capacity: 1)
        storage.initialize(
            to: Storage(
                slots: .allocate(capacity: 64), mask: 63, entries: .allocate(capacity: 32), entryCapacity: 32,
                count: 0, arena: .allocate(capacity: 256), arenaCapacity: 256, arenaCount: 0))
        storage.pointee.slots.initialize(repeating: -1, count: 64)
    }

    deinit {
        storage.pointee.slots.deallocate()
        storage.pointee.entries.deallocate()
        storage.pointee.arena.deallocate()
        storage.deallocate()
    }

    /// How many texts there are.
    package var count: Int { storage.pointee.count }

    /// The text of a number.
    package func text(_ index: Int) -> String {
        precondition(index >= 0 && index < count, "No text has the number \(index).")
        let entry = storage.pointee.entries[index]
        return String(
            decoding: UnsafeBufferPointer(start: storage.pointee.arena + entry.start, count: entry.count),
            as: UTF8.self)
    }

    /// The number of a text, if it is known.
    package func find(_ bytes: UnsafeRawBufferPointer) -> Int32? {
        let found = storage.pointee.slots[slot(of: bytes, hash: Self.hash(bytes))]
        return found < 0 ? nil : found
    }

    /// The number of a text, a new one if it isn't known.
    package func intern(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        let hash = Self.hash(bytes)
        let slot = slot(of: bytes, hash: hash)
        let known = storage.pointee.slots[slot]
        if known >= 0 { return known }
        let index = count
        reserve(bytes: bytes.count)
        let start = storage.pointee.arenaCount
        for (place, byte) in bytes.enumerated() { storage.pointee.arena[start + place] = byte }
        storage.pointee.arenaCount += bytes.count
        storage.pointee.entries[index] = Entry(hash: hash, start: start, count: bytes.count)
        storage.pointee.count += 1
        storage.pointee.slots[slot] = Int32(truncatingIfNeeded: index)
        if (index + 1) * 2 > storage.pointee.mask { rebuild(slots: (storage.pointee.mask + 1) * 2) }
        return Int32(truncatingIfNeeded: index)
    }

    /// The number of a text, a new one if it isn't known.
    package func intern(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
    }

    /// Forgets what came after the first so many texts.
    package func removeAll(after count: Int) {
        guard count < self.count else { return }
        storage.pointee.arenaCount = storage.pointee.entries[count].start
        storage.pointee.count = count
        rebuild(slots: storage.pointee.mask + 1)
    }

    /// The slot that holds a text, or the free one where it would go.
    @inline(__always)
    private func slot(of bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        let slots = storage.pointee.slots
        let mask = storage.pointee.mask
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { return slot }
            let entry = storage.pointee.entries[index]
            if entry.hash == hash, entry.count == bytes.count,
                Self.isEqual(storage.pointee.arena + entry.start, bytes)
            {
                return slot
            }
            slot = (slot + 1) & mask
        }
    }

    /// Whether as many bytes stand at a place as in a text, and the same.
    @inline(__always)
    static func isEqual(_ known: UnsafeRawPointer, _ bytes: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        while place + 8 <= bytes.count {
            let left = known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if left != bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
            place += 8
        }
        while place < bytes.count {
            if known.load(fromByteOffset: place, as: UInt8.self) != bytes[place] { return false }
            place += 1
        }
        return true
    }

    private func reserve(bytes: Int) {
        if storage.pointee.count == storage.pointee.entryCapacity {
            let wider = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * storage.pointee.entryCapacity)
            wider.update(from: storage.pointee.entries, count: storage.pointee.count)
            storage.pointee.entries.deallocate()
            storage.pointee.entries = wider
            storage.pointee.entryCapacity *= 2
        }
        let needed = storage.pointee.arenaCount + bytes
        guard needed > storage.pointee.arenaCapacity else { return }
        let capacity = max(needed, 2 * storage.pointee.arenaCapacity)
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        wider.update(from: storage.pointee.arena, count: storage.pointee.arenaCount)
        storage.pointee.arena.deallocate()
        storage.pointee.arena = wider
        storage.pointee.arenaCapacity = capacity
    }

    private func rebuild(slots size: Int) {
        if size != storage.pointee.mask + 1 {
            storage.pointee.slots.deallocate()
            storage.pointee.slots = .allocate(capacity: size)
            storage.pointee.mask = size - 1
        }
        let slots = storage.pointee.slots
        slots.initialize(repeating: -1, count: size)
        for index in 0..<count {
            var slot = Int(truncatingIfNeeded: storage.pointee.entries[index].hash) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    /// Mixes the bytes eight at a time by folding a 128-bit product; the same in every run.
    @inline(__always)
    static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(bytes[place])
            place += 1
        }
        return fold(hash ^ rest)
    }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x2D35_8DCC_AA6C_78A5).multipliedFullWidth(by: 0x8BB8_4B93_962E_ACC9)
        return product.high ^ product.low
    }
}
