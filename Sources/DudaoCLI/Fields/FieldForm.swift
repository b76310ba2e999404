import ReportKit
import SupervisionStore

/// All that a command takes: what is named first by its place, and the fields.
struct FieldForm: Sendable {
    /// The fields, in the order in which help and schema list them.
    let fields: [CommandField]
    /// The names of the fields that may be given by place instead of by name.
    let places: [String]

    init(_ fields: [CommandField], places: [String] = []) {
        self.fields = fields
        self.places = places
    }

    /// The columns of a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - left: Columns that the command fills in by itself.
    ///   - free: Required columns that the command can fill in where they aren't given.
    ///   - needed: Optional columns that this command needs.
    ///   - further: Fields that aren't columns.
    ///   - places: Fields that may be given by place.
    init(
        of table: StoredTable, without left: [String] = [], free: [String] = [], needed: [String] = [],
        further: [CommandField] = [], places: [String] = []
    ) {
        let columns = table.columns.filter { !left.contains($0.name) }.map { column in
            let field = CommandField(column, of: table)
            if free.contains(column.name) { return field.needed(false) }
            return needed.contains(column.name) ? field.needed(true) : field
        }
        self.init(columns + further, places: places)
    }

    /// The field with a name.
    func field(_ name: String) -> CommandField? { fields.first { $0.name == name } }

    /// The field that an option names.
    func field(option: String) -> CommandField? { fields.first { $0.option == option } }

    /// The JSON Schema of a file with these fields.
    ///
    /// - Parameters:
    ///   - name: The schema's name, that of the command: `institution-add`.
    ///   - title: What the command does.
    func schema(_ name: String, title: String) -> JSONValue {
        // The district may come from the actor or from --district, so a file needn't say it.
        let required = fields.filter {
            $0.isRequired && $0.name != "district_code" && !places.contains($0.name)
        }
        return .object([
            .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            .init("$id", .text("urn:dudao:schema:\(name)")),
            .init("title", .text(title)), .init("type", .text("object")),
            .init("additionalProperties", .flag(false)),
            .init("required", .list(required.map { .text($0.name) })),
            .init(
                "properties",
                .object(
                    fields.map { field in
                        let description = "\(field.labels[.zh]): \(field.kind.expectation[.en])"
                        let about = JSONValue.Member("description", .text(description))
                        // Null says the same as leaving a field out.
                        let value = JSONValue.object(field.kind.schema)
                        guard !required.contains(where: { $0.name == field.name }) else {
                            return .init(field.name, .object([about] + field.kind.schema))
                        }
                        let null = JSONValue.object([.init("type", .text("null"))])
                        return .init(field.name, .object([about, .init("anyOf", .list([value, null]))]))
                    })),
        ])
    }
}
