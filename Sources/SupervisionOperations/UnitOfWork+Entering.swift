import SupervisionModel
import SupervisionStore

extension UnitOfWork {
    /// The value that stands where this one would, in its own district.
    func present<Entity: StoredEntity>(like entity: Entity) async throws -> Entity? {
        let table = Entity.table
        let row = entity.row
        var conditions = table.key.map {
            StoredQuestion.Condition(table.columns[$0].name, .equal, row.cells[$0])
        }
        // Two districts may use one id, and whoever sees both asks for the right one.
        if table.ownership == .district, let place = table.place("district_code"), !table.key.contains(place)
        {
            conditions.append(.init("district_code", .equal, row.cells[place]))
        }
        return try await page(Entity.self, where: conditions, limit: 1).first
    }

    /// Adds a value, or puts it in the place of the one with its key, and appends the act that says so.
    ///
    /// - Parameters:
    ///   - entity: The value.
    ///   - act: Makes the act from the names of the columns that changed, which are empty for a new value.
    /// - Returns: `doneBefore` where the value stands there already, alike in everything.
    func enter<Entity: StoredEntity>(
        _ entity: Entity, _ act: (_ changed: String) -> Act
    ) async throws -> OperationOutcome {
        guard let old = try await present(like: entity) else {
            try await insert(entity)
            try await append(act(""))
            return .done
        }
        guard old.row != entity.row else { return .doneBefore }
        try await replace(entity)
        let changed = zip(Entity.table.columns, zip(old.row.cells, entity.row.cells))
            .filter { $0.1.0 != $0.1.1 }.map(\.0.name)
        try await append(act(changed.joined(separator: " ")))
        return .done
    }
}
