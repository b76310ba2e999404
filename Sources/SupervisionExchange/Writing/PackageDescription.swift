/// Writes `datapackage.json`, a Frictionless Data Package with a table schema a file.
///
/// Chinese headers stand as `title` and `dudao:alias`, Chinese values as `dudao:values`.
enum PackageDescription {
    static func json(form: DataFolderForm, files: [DataFileWriter]) -> String {
        let resources = form.files.compactMap { specification in
            files.first { $0.name == specification.name }.map { resource(specification, $0) }
        }
        let package = JSONText.object([
            ("name", .string("dudao-data")),
            ("profile", .string("tabular-data-package")),
            ("dudao:form", .string(form.rawValue)),
            ("resources", .array(resources)),
        ])
        return package.text + "\n"
    }

    private static func resource(_ specification: FileSpecification, _ file: DataFileWriter) -> JSONText {
        var members: [(String, JSONText)] = [
            ("name", .string(specification.name)), ("title", .string(specification.title)),
            ("path", .string(file.fileName)), ("profile", .string("tabular-data-resource")),
            ("format", .string("csv")), ("encoding", .string("utf-8")),
        ]
        if file.fileName.hasSuffix(".gz") { members.append(("compression", .string("gz"))) }
        let fields = file.columns.map { name in
            specification.columns.first { $0.name == name }.map(field)
                ?? .object([("name", .string(name)), ("type", .string("any"))])
        }
        var schema: [(String, JSONText)] = [
            ("fields", .array(fields)), ("missingValues", .array([.string("")])),
        ]
        if !specification.key.isEmpty {
            schema.append(("primaryKey", .array(specification.key.map { .string($0) })))
        }
        members.append(("schema", .object(schema)))
        return .object(members)
    }

    private static func field(_ column: ColumnSpecification) -> JSONText {
        var members: [(String, JSONText)] = [
            ("name", .string(column.name)), ("title", .string(column.alias)),
            ("dudao:alias", .string(column.alias)),
        ]
        var constraints: [(String, JSONText)] = []
        if column.need == .required { constraints.append(("required", .literal("true"))) }
        var type = "string"
        switch column.type {
        case .day: type = "date"
        case .month: type = "yearmonth"
        case .instant:
            type = "datetime"
            members.append(("format", .string("any")))
        case .integer(let bounds):
            type = "integer"
            constraints.append(("minimum", .literal(String(bounds.lowerBound))))
            constraints.append(("maximum", .literal(String(bounds.upperBound))))
        case .probability:
            type = "number"
            constraints.append(("maximum", .literal("1")))
        case .vocabulary(let vocabulary), .severity(let vocabulary):
            constraints.append(("enum", .array(vocabulary.codes.map { .string($0) })))
            let words = zip(vocabulary.codes, vocabulary.words).map { ($0, JSONText.string($1)) }
            members.append(("dudao:values", .object(words)))
        default: break
        }
        members.insert(("type", .string(type)), at: 1)
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }
}
