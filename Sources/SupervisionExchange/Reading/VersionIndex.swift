/// The versions of records, each with a row of its own in the order of their first appearance.
///
/// Nearly every record has one version: that one costs eight bytes, further ones an entry of a dictionary.
final class VersionIndex {
    /// The row of the version that a record was met with first, by the record's number; negative where there
    /// is none.
    private(set) var first: [Int32] = []
    /// The version of each row.
    private(set) var versions: [Int32] = []
    /// The rows of further versions, by record and version.
    private(set) var further: [UInt64: Int32] = [:]

    /// How many rows there are.
    var count: Int { versions.count }

    /// Gives a version its row, or nothing when it has one already.
    func claim(record: Int, version: Int64) -> Int? {
        while first.count <= record { first.append(-1) }
        guard find(record: record, version: version) == nil else { return nil }
        let row = Int32(truncatingIfNeeded: versions.count)
        versions.append(Int32(truncatingIfNeeded: version))
        if first[record] < 0 { first[record] = row } else { further[Self.key(record, version)] = row }
        return Int(row)
    }

    /// The row of a version.
    func find(record: Int, version: Int64) -> Int? {
        guard record >= 0, record < first.count, first[record] >= 0 else { return nil }
        if Int64(versions[Int(first[record])]) == version { return Int(first[record]) }
        return further[Self.key(record, version)].map { Int($0) }
    }

    /// Forgets everything.
    func removeAll() {
        first = []
        versions = []
        further = [:]
    }

    private static func key(_ record: Int, _ version: Int64) -> UInt64 {
        UInt64(truncatingIfNeeded: record) << 32 | UInt64(truncatingIfNeeded: version) & 0xFFFF_FFFF
    }

    /// The record of a key of ``further``.
    static func record(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32) }
}
