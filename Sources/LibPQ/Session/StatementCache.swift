/// Which statements a session has prepared, the longest unused leaving first.
///
/// A statement is prepared when it comes the second time: what runs once costs nothing extra.
struct StatementCache {
    struct Entry {
        var types: [PostgresOID]
        var name: String?
        var lastUse: Int
    }

    enum Choice {
        /// Run without a name.
        case unnamed
        /// Prepare under this name and run.
        case prepare(String)
        /// Run what was prepared.
        case prepared(String)
    }

    let capacity: Int
    private var entries: [String: Entry] = [:]
    private var clock = 0
    private var nextName = 0
    /// Names to deallocate when the session is free.
    private(set) var discarded: [String] = []

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func choose(_ sql: SQL) -> Choice {
        guard capacity > 0 else { return .unnamed }
        clock += 1
        if let found = entries.index(forKey: sql.text), Self.match(entries.values[found].types, sql) {
            entries.values[found].lastUse = clock
            if let name = entries.values[found].name { return .prepared(name) }
            nextName += 1
            let name = "libpq_\(nextName)"
            entries.values[found].name = name
            return .prepare(name)
        }
        forget(sql.text)
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            forget(oldest.key)
        }
        entries[sql.text] = Entry(types: sql.parameters.entries.map(\.type), name: nil, lastUse: clock)
        return .unnamed
    }

    /// Drops a statement, and has its name deallocated.
    mutating func forget(_ text: String) {
        if let name = entries.removeValue(forKey: text)?.name { discarded.append(name) }
    }

    /// Drops a statement of which the server knows nothing.
    mutating func unprepare(_ text: String) {
        entries[text]?.name = nil
    }

    mutating func takeDiscarded() -> [String] {
        defer { discarded.removeAll() }
        return discarded
    }

    private static func match(_ types: [PostgresOID], _ sql: SQL) -> Bool {
        let entries = sql.parameters.entries
        guard types.count == entries.count else { return false }
        for index in types.indices where types[index] != entries[index].type { return false }
        return true
    }
}
