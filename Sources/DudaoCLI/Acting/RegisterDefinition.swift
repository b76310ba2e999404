import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that enters one row of a register: the fields are the columns, and the model checks the value they make.
protocol RegisterDefinition: ActDefinition {
    /// What is entered.
    associatedtype Entity: StoredEntity
    /// The columns that are the moment of entering where they aren't given; a repetition takes the first's.
    static var moments: [String] { get }
    /// Fills in the columns that the command knows by itself.
    static func complete(_ values: inout FieldValues, in context: ActContext) async throws
    /// Enters it.
    static func enter(_ entity: Entity, in context: ActContext) async throws -> OperationOutcome
    /// What is stored with it, to be printed too.
    static func parts(of entity: Entity, in context: ActContext) async throws -> [Sheet]
}

extension RegisterDefinition {
    static var moments: [String] { [] }

    static func complete(_ values: inout FieldValues, in context: ActContext) async throws {}

    static func parts(of entity: Entity, in context: ActContext) async throws -> [Sheet] { [] }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        let table = Entity.table
        var values = values
        try await complete(&values, in: context)
        let blank = moments.filter { values[$0] == .blank }
        if !blank.isEmpty {
            let old = try await context.rows(
                of: table, where: ActContext.key(of: values.row(of: table), in: table)
            ).first
            for column in blank {
                let earlier = table.place(column).flatMap { old?.cells[$0] }
                values[column] = earlier ?? .instant(context.now)
            }
        }
        let entity = try context.entity(Entity.self, values.row(of: table))
        let outcome = try await enter(entity, in: context)
        let stored = try await context.sheet(of: table, where: ActContext.key(of: entity.row, in: table))
        return ActAnswer(outcome, stored, parts: try await parts(of: entity, in: context))
    }
}
