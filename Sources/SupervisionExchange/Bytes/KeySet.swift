/// The hashes of the keys that a file has had so far, eight bytes each and no text.
///
/// Two keys of one hash are told apart by whoever reads the file again; here they are one.
struct KeySet {
    /// 0 stands for a free slot, so a hash of 0 is kept as 1.
    private var slots = [UInt64](repeating: 0, count: 64)
    private var count = 0

    /// Adds a hash.
    ///
    /// - Returns: Whether it is new.
    mutating func insert(_ hash: UInt64) -> Bool {
        let hash = max(hash, 1)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = hash
        count += 1
        if count * 5 > slots.count * 4 { grow() }
        return true
    }

    private mutating func grow() {
        let mask = 2 * slots.count - 1
        var wider = [UInt64](repeating: 0, count: mask + 1)
        for hash in slots where hash != 0 {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while wider[slot] != 0 { slot = (slot + 1) & mask }
            wider[slot] = hash
        }
        slots = wider
    }
}
