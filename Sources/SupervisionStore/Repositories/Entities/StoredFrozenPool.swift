import Crypto
public import SupervisionModel

/// A pool that was frozen (抽查基数), as the store keeps it: its members as canonical text, and the hash of that text.
public struct StoredFrozenPool: Hashable, Sendable {
    /// The district.
    public let district: DistrictCode
    /// The month.
    public let month: CalendarMonth
    /// When it was frozen.
    public let frozenAt: Instant
    /// How many sessions it has.
    public let sessions: Int
    /// How many of them are to be checked at least.
    public let required: Int
    /// The pool's canonical text, of which the hash is taken.
    public let members: String
    /// SHA-256 of the text, in 64 small hexadecimal digits.
    public let hash: String

    /// Makes an entry of a pool.
    public init(_ pool: FrozenPool, share: SpotCheckShare) {
        district = pool.district
        month = pool.month
        frozenAt = pool.frozenAt
        sessions = pool.sessions.count
        required = pool.required(by: share)
        members = pool.canonicalText
        hash = Self.hash(of: members)
    }

    private init(
        district: DistrictCode, month: CalendarMonth, frozenAt: Instant, sessions: Int, required: Int,
        members: String, hash: String
    ) {
        self.district = district
        self.month = month
        self.frozenAt = frozenAt
        self.sessions = sessions
        self.required = required
        self.members = members
        self.hash = hash
    }

    private static func hash(of text: String) -> String {
        AuditEntry.hexadecimal(SHA256.hash(data: Array(text.utf8)))
    }

    /// Tells whether the hash is that of the members.
    public var isIntact: Bool { Self.hash(of: members) == hash }
}

extension StoredFrozenPool: StoredEntity {
    /// Pools frozen by date.
    public static var table: StoredTable { .frozenPools }

    /// Reads a pool.
    public init(_ row: RowReader) throws(StoreError) {
        self.init(
            district: DistrictCode(try row.text("district_code")), month: try row.day("month").month,
            frozenAt: try row.instant("frozen_at"), sessions: try row.integer("sessions"),
            required: try row.integer("required"), members: try row.text("members"),
            hash: try row.text("hash"))
    }

    /// The pool as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .day(month.firstDay), .instant(frozenAt), .integer(sessions),
            .integer(required), .text(members), .text(hash),
        ])
    }
}
