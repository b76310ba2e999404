/// Takes the violations of the three-file form.
struct ViolationConsumer: RowConsumer {
    /// The code of violations that the data gives none.
    static let unspecified = "unspecified"

    private let inspection: Int
    private let code: Int
    private let severity: Int
    let codes = ByteInterner()
    private(set) var inspections: [Int32] = []
    private(set) var items: [Int32] = []
    private(set) var severities: [UInt8] = []

    init(_ specification: FileSpecification) {
        inspection = specification.place("inspection_id")
        code = specification.place("code")
        severity = specification.place("severity")
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        inspections.append(Int32(row[inspection]))
        let bytes = row.bytes(code)
        if bytes.isEmpty {
            items.append(codes.intern(Self.unspecified))
            table.fault(
                .codeMissing, .note, column: code,
                remedy: BilingualText(
                    english: "It counts under the code \(Self.unspecified)",
                    chinese: "计入代码 \(Self.unspecified)"))
        } else {
            items.append(codes.intern(bytes))
        }
        severities.append(UInt8(row.value(severity) ?? 0))
        if row[severity] == TableRow.blank, table.has(severity) { table.noteSeverity(column: severity) }
    }
}
