/// The keys that a file has had so far where they come in groups: signatures by record, seats by dispatch.
///
/// Four bytes a group, whatever the number of keys. As long as a group's rows stand together the answer is
/// exact; where a group comes back, some of its keys are taken for known which aren't, and whoever reads the
/// file again finds out.
struct GroupedKeys {
    /// For each group, a bit for each of its keys by their hashes.
    private var bits: [UInt32] = []
    private var current = -1
    /// The hashes of the current group's keys, all of them if the group hasn't come before.
    private var run: [UInt64] = []
    private var isRunWhole = false

    /// Adds a key.
    ///
    /// - Returns: Whether it is new for certain.
    mutating func insert(_ hash: UInt64, group: Int) -> Bool {
        if bits.count <= group { bits.append(contentsOf: repeatElement(0, count: group + 1 - bits.count)) }
        if group != current {
            current = group
            run.removeAll(keepingCapacity: true)
            isRunWhole = bits[group] == 0
        }
        let bit = UInt32(1) << UInt32(truncatingIfNeeded: hash >> 59)
        let isNew = bits[group] & bit == 0 || (isRunWhole && !run.contains(hash))
        bits[group] |= bit
        if isNew {
            run.append(hash)
            // So many keys of one group are looked for in vain one by one; from here on its bits decide.
            if run.count > 64 { isRunWhole = false }
        }
        return isNew
    }
}
