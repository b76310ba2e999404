import SupervisionExchange

/// Puts the rows of a city into the files of a data folder in canonical order, and the truth beside them.
///
/// A city makes its rows as life goes; the files have them in the order of their keys' bytes, as an export of
/// a store writes them. Registers and small files wait until the end, those of sessions until the session
/// ends; all others come in order.
struct FolderSink: CityRowSink {
    private let files: [CityTable: DataFileWriter]
    private(set) var rows: [CityTable: Int] = [:]
    private var waiting: [CityTable: [[String]]] = [:]

    /// Tables whose rows wait until the end.
    private static let sorted: [CityTable: [String]] = [
        .filedPlans: ["institution_id", "occupation", "level", "mode", "valid_from"],
        .availability: ["person_id", "day", "half_day"],
        .employments: ["person_id", "institution_id", "from_on"],
        .conflicts: ["person_id", "other", "from_on"],
        .escalations: ["escalation_id"], .complaints: ["complaint_id"], .creditEntries: ["entry_id"],
        .monthlyReports: ["district_code", "month"],
        .standingMeasures: ["person_id", "decided_on", "standing"],
        .officerRegister: ["person_id", "institution_id", "kind", "happened_on"],
        .policyLayers: ["layer_id"], .ownRules: ["rule_id"], .proceedings: ["proceeding_id"],
        .proceedingSteps: ["proceeding_id", "step"],
    ]
    /// Tables whose rows wait while their first cell stays.
    private static let grouped: [CityTable: [String]] = [
        .assessors: ["session_id", "person_id"], .internalChecks: ["session_id", "person_id", "item"],
    ]

    init(_ folder: DataFolderWriter) throws(ExchangeError) {
        var files: [CityTable: DataFileWriter] = [:]
        for table in CityTable.allCases {
            files[table] =
                table == .truth
                ? try folder.companion(table.rawValue, columns: table.columns)
                : try folder.file(table.rawValue, columns: table.columns)
        }
        self.files = files
    }

    mutating func add(_ cells: [String], to table: CityTable) throws(ExchangeError) {
        rows[table, default: 0] += 1
        if Self.sorted[table] != nil {
            waiting[table, default: []].append(cells)
        } else if let key = Self.grouped[table] {
            if let first = waiting[table]?.first, first[0] != cells[0] { try flush(table, key) }
            waiting[table, default: []].append(cells)
        } else if table == .dispatches {
            try files[table]?.append(cells.dropLast() + [Self.shortened(cells[cells.count - 1])])
        } else {
            try files[table]?.append(cells)
        }
    }

    /// Writes what waits.
    mutating func finish() throws(ExchangeError) {
        for tables in [Self.sorted, Self.grouped] {
            for (table, key) in tables { try flush(table, key) }
        }
    }

    private mutating func flush(_ table: CityTable, _ key: [String]) throws(ExchangeError) {
        let places = key.compactMap { table.columns.firstIndex(of: $0) }
        let rows = waiting.removeValue(forKey: table) ?? []
        let sorted = rows.sorted { left, right in
            for place in places where left[place] != right[place] {
                return left[place].utf8.lexicographicallyPrecedes(right[place].utf8)
            }
            return false
        }
        for row in sorted { try files[table]?.append(row) }
    }

    /// A decimal fraction without the zeros at its end.
    private static func shortened(_ fraction: String) -> String {
        guard fraction.contains(".") else { return fraction }
        var text = fraction[...]
        while text.last == "0" { text = text.dropLast() }
        return String(text)
    }
}
