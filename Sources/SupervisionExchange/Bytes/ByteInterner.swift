#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers texts in the order of their first appearance: each id of a folder is kept once, as bytes.
///
/// Open addressing over the bytes' hash; looking up allocates nothing. A text costs its bytes, eight more,
/// and eight to sixteen of slots: a folder has millions of ids. Not to be shared between threads.
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

    /// Where a text begins; it ends where the next one does.
    private struct Entry {
        let start: UInt32
        let hash: UInt32
    }

    /// What takes the place of a number when there is no room for a further text.
    package static let full: Int32 = -1

    private let storage: UnsafeMutablePointer<Storage>
    private let arenaLimit: Int

    /// Makes one without texts.
    ///
    /// - Parameter arenaLimit: The most bytes that all texts may have together, at most those that 32 bits
    ///   count.
    package init(arenaLimit: Int = Int(UInt32.max)) {
        self.arenaLimit = min(arenaLimit, Int(UInt32.max))
        storage = .allocate(capacity: 1)
        storage.initialize(
            to: Storage(
                slots: .allocate(capacity: 64), mask: 63, entries: Self.grown(nil, to: 32), entryCapacity: 32,
                count: 0, arena: Self.grown(nil, to: 256), arenaCapacity: 256, arenaCount: 0))
        storage.pointee.slots.initialize(repeating: -1, count: 64)
    }

    deinit {
        storage.pointee.slots.deallocate()
        free(storage.pointee.entries)
        free(storage.pointee.arena)
        storage.deallocate()
    }

    /// Room for so many elements, those of the old room kept.
    ///
    /// The system moves the pages of a large room instead of copying them, so that growing needs no second
    /// room.
    private static func grown<Element>(
        _ old: UnsafeMutablePointer<Element>?, to capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        guard let room = realloc(old, capacity * MemoryLayout<Element>.stride) else {
            preconditionFailure("The system has no memory left for \(capacity) ids.")
        }
        return room.assumingMemoryBound(to: Element.self)
    }

    /// How many texts there are.
    package var count: Int { storage.pointee.count }

    /// The bytes of a number's text, valid until the next text is added.
    package func bytes(_ index: Int) -> UnsafeRawBufferPointer {
        precondition(index >= 0 && index < count, "No text has the number \(index).")
        let start = Int(storage.pointee.entries[index].start)
        return UnsafeRawBufferPointer(start: storage.pointee.arena + start, count: end(index) - start)
    }

    /// The text of a number.
    package func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    @inline(__always)
    private func end(_ index: Int) -> Int {
        index + 1 < storage.pointee.count
            ? Int(storage.pointee.entries[index + 1].start) : storage.pointee.arenaCount
    }

    /// The number of a text, if it is known.
    package func find(_ bytes: UnsafeRawBufferPointer) -> Int32? {
        let found = storage.pointee.slots[slot(of: bytes, hash: Self.short(Self.hash(bytes)))]
        return found < 0 ? nil : found
    }

    /// The number of a text, a new one if it isn't known; ``full`` when there is no room for it.
    package func intern(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        let hash = Self.short(Self.hash(bytes))
        let slot = slot(of: bytes, hash: hash)
        let known = storage.pointee.slots[slot]
        if known >= 0 { return known }
        let index = count
        let start = storage.pointee.arenaCount
        guard start + bytes.count <= arenaLimit, index < Int(Int32.max) else { return Self.full }
        reserve(bytes: bytes.count)
        for (place, byte) in bytes.enumerated() { storage.pointee.arena[start + place] = byte }
        storage.pointee.arenaCount += bytes.count
        storage.pointee.entries[index] = Entry(start: UInt32(start), hash: hash)
        storage.pointee.count += 1
        storage.pointee.slots[slot] = Int32(truncatingIfNeeded: index)
        if (index + 1) * 3 > storage.pointee.mask * 2 { rebuild(slots: (storage.pointee.mask + 1) * 2) }
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
        storage.pointee.arenaCount = Int(storage.pointee.entries[count].start)
        storage.pointee.count = count
        rebuild(slots: storage.pointee.mask + 1)
    }

    @inline(__always)
    private static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }

    /// The slot that holds a text, or the free one where it would go.
    @inline(__always)
    private func slot(of bytes: UnsafeRawBufferPointer, hash: UInt32) -> Int {
        let slots = storage.pointee.slots
        let mask = storage.pointee.mask
        var slot = Int(hash) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { return slot }
            let entry = storage.pointee.entries[index]
            let start = Int(entry.start)
            if entry.hash == hash, end(index) - start == bytes.count,
                Self.isEqual(storage.pointee.arena + start, bytes)
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
            storage.pointee.entryCapacity *= 2
            storage.pointee.entries = Self.grown(
                storage.pointee.entries, to: storage.pointee.entryCapacity)
        }
        let needed = storage.pointee.arenaCount + bytes
        guard needed > storage.pointee.arenaCapacity else { return }
        storage.pointee.arenaCapacity = max(needed, 2 * storage.pointee.arenaCapacity)
        storage.pointee.arena = Self.grown(storage.pointee.arena, to: storage.pointee.arenaCapacity)
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
            var slot = Int(storage.pointee.entries[index].hash) & (size - 1)
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
