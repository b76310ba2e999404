/// Takes the districts file: which of the catalogue's districts the folder names, and how.
struct DistrictConsumer: RowConsumer {
    private let code: Int
    private let name: Int
    private(set) var names: [Int: String] = [:]

    init(_ specification: FileSpecification) {
        code = specification.place("district_code")
        name = specification.place("name")
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        names[Int(row[code])] = row.text(name)
    }
}
