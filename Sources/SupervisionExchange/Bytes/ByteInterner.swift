/// Numbers texts in the order of their first appearance: each id of a folder is kept once, as bytes.
///
/// Open addressing over the bytes' hash; looking up allocates nothing. Not to be shared between threads.
package final class ByteInterner {
    private var slots: UnsafeMutablePointer<Int32>
    private var mask: Int
    private var hashes: [UInt64] = []
    private var arena: [UInt8] = []
    private var ends: [Int] = [0]

    package init() {
        mask = 63
        slots = .allocate(capacity: 64)
        slots.initialize(repeating: -1, count: 64)
    }

    deinit { slots.deallocate() }

    /// How many texts there are.
    package var count: Int { hashes.count }

    /// The text of a number.
    package func text(_ index: Int) -> String {
        String(decoding: arena[ends[index]..<ends[index + 1]], as: UTF8.self)
    }

    /// The number of a text, if it is known.
    package func find(_ bytes: UnsafeRawBufferPointer) -> Int32? {
        let found = slots[place(of: bytes, hash: Self.hash(bytes))]
        return found < 0 ? nil : found
    }

    /// The number of a text, a new one if it isn't known.
    package func intern(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        let hash = Self.hash(bytes)
        let slot = place(of: bytes, hash: hash)
        if slots[slot] >= 0 { return slots[slot] }
        let index = Int32(truncatingIfNeeded: hashes.count)
        slots[slot] = index
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        if hashes.count * 2 > mask { rebuild(slots: (mask + 1) * 2) }
        return index
    }

    /// The number of a text, a new one if it isn't known.
    package func intern(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
    }

    /// Forgets what came after the first so many texts.
    package func removeAll(after count: Int) {
        guard count < hashes.count else { return }
        hashes.removeLast(hashes.count - count)
        ends.removeLast(ends.count - count - 1)
        arena.removeLast(arena.count - (ends.last ?? 0))
        rebuild(slots: mask + 1)
    }

    /// The slot that holds a text, or the free one where it would go.
    @inline(__always)
    private func place(of bytes: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 || (hashes[index] == hash && isEqual(index, bytes)) { return slot }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private func isEqual(_ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == bytes.count else { return false }
        return arena.withUnsafeBytes { arena in
            for place in 0..<bytes.count where arena[start + place] != bytes[place] { return false }
            return true
        }
    }

    private func rebuild(slots size: Int) {
        if size != mask + 1 {
            slots.deallocate()
            slots = .allocate(capacity: size)
            mask = size - 1
        }
        slots.initialize(repeating: -1, count: size)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    /// Mixes the bytes eight at a time by folding a 128-bit product; the same in every run.
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
