extension UnitOfWork {
    /// The value with a key, if there is one that the actor sees.
    ///
    /// - Parameters:
    ///   - type: What it is.
    ///   - key: The cells of its key, in the table's order.
    /// - Throws: ``StoreError``; `damaged` when the row can't be one.
    public func find<Entity: StoredEntity>(_ type: Entity.Type, _ key: [StoredCell]) async throws -> Entity? {
        try await find(key, in: Entity.table).map { try Entity(RowReader($0, of: Entity.table)) }
    }

    /// Adds a value.
    ///
    /// - Throws: ``StoreError``, as ``insert(_:into:)`` does.
    public func insert(_ entity: some StoredEntity) async throws {
        try await insert(entity.row, into: type(of: entity).table)
    }

    /// Puts a later state of a value in the place of the one with its key.
    ///
    /// - Throws: ``StoreError``, as ``replace(_:in:)`` does.
    public func replace(_ entity: some StoredEntity) async throws {
        try await replace(entity.row, in: type(of: entity).table)
    }

    /// One page of the values that fulfil conditions, ordered by their keys' bytes.
    ///
    /// Where the actor sees several districts, two of them may use one id; a page can then end between the two. Use
    /// ``all(_:where:)`` where nothing may be missed.
    ///
    /// - Parameters:
    ///   - type: What they are.
    ///   - conditions: What must hold of each.
    ///   - key: The key after which to go on; from the first when nil.
    ///   - limit: The most values to give.
    /// - Throws: ``StoreError``.
    public func page<Entity: StoredEntity>(
        _ type: Entity.Type, where conditions: [StoredQuestion.Condition] = [],
        after key: [StoredCell]? = nil,
        limit: Int
    ) async throws -> [Entity] {
        let question = StoredQuestion(Entity.table, where: conditions, after: key, limit: limit)
        return try await rows(question).map { row throws(StoreError) in
            try Entity(RowReader(row, of: Entity.table))
        }
    }

    /// Every value that fulfils conditions, however many there are, ordered by their keys' bytes.
    ///
    /// - Throws: ``StoreError``.
    public func all<Entity: StoredEntity>(
        _ type: Entity.Type, where conditions: [StoredQuestion.Condition] = []
    ) async throws -> [Entity] {
        try await allRows(of: Entity.table, where: conditions).map { row throws(StoreError) in
            try Entity(RowReader(row, of: Entity.table))
        }
    }

    /// Every row that fulfils conditions, however many there are, ordered by their keys' bytes.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - conditions: What must hold of each.
    ///   - pageSize: How many rows to ask for at once.
    /// - Throws: ``StoreError``.
    public func allRows(
        of table: StoredTable, where conditions: [StoredQuestion.Condition] = [], pageSize: Int = 1000
    ) async throws -> [StoredRow] {
        var found: [StoredRow] = []
        var after: [StoredCell]?
        var size = max(2, pageSize)
        while true {
            let page = try await rows(StoredQuestion(table, where: conditions, after: after, limit: size))
            guard page.count >= size, let last = page.last else { return found + page }
            // Districts may share an id, and a page goes on after a key: so the last key's rows are asked for again.
            let whole = page.prefix { row in
                table.key.contains { !CellOrder.same(row.cells[$0], last.cells[$0]) }
            }
            guard let end = whole.last else {
                size *= 2
                continue
            }
            found.append(contentsOf: whole)
            after = table.key.map { end.cells[$0] }
        }
    }
}
