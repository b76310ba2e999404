import Foundation
import SupervisionModel
import Testing

@Suite("The page of the state tables")
struct StateTablePageTests {
    /// What a section of the page says, and what a table in the code says.
    struct Section: Equatable {
        var title: String
        var type: String
        var begins: [String]
        var basis: String
        /// A line a state: its code, its word, the codes that may follow.
        var states: [[String]]
    }

    static let root: URL = {
        var url = URL(filePath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }()

    func section<State>(_ table: StateTable<State>) -> Section {
        Section(
            title: "\(table.chinese) (\(table.thing))", type: "\(State.self)",
            begins: table.initial.map(\.rawValue), basis: "\(table.basis.chinese) (\(table.basis))",
            states: State.allCases.map { state in
                [state.rawValue, state.chinese] + table.successors(of: state).map(\.rawValue)
            })
    }

    var tables: [Section] {
        [
            section(SessionFilingState.table), section(SessionState.table), section(DispatchState.table),
            section(RecordState.table), section(EvidenceRequestState.table),
            section(RectificationState.table),
            section(MonthlyReportState.table), section(UrgentReportState.table),
            section(FilingOpinionState.table), section(ResultFilingRefusalState.table),
            section(CreditEntryState.table), section(SupervisorStanding.table),
            section(ComprehensiveInspectionState.table),
        ]
    }

    /// The texts between backticks.
    func quoted(_ text: some StringProtocol) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// Reads the page: a heading, a line of type, beginning and basis, then a row a state.
    func parse(_ page: String) throws -> [Section] {
        var sections: [Section] = []
        for line in page.split(separator: "\n") {
            if line.hasPrefix("## ") {
                sections.append(
                    Section(title: String(line.dropFirst(3)), type: "", begins: [], basis: "", states: []))
            } else if line.hasPrefix("Type ") {
                let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
                try #require(parts.count == 3, "\(line)")
                let last = sections.count - 1
                sections[last].type = try #require(quoted(parts[0]).first)
                sections[last].begins = quoted(parts[1])
                sections[last].basis = String(parts[2].dropFirst("basis ".count).dropLast())
            } else if line.hasPrefix("| `") {
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                try #require(cells.count == 3, "\(line)")
                let follows = quoted(cells[2])
                #expect(follows.isEmpty == (cells[2] == "–"), "\(line)")
                sections[sections.count - 1].states.append(quoted(cells[0]) + [cells[1]] + follows)
            }
        }
        return sections
    }

    @Test("says of every table what the code says, to the letter")
    func page() throws {
        let url = Self.root.appending(path: "Documentation/StateTables.md")
        let written = try parse(String(contentsOf: url, encoding: .utf8))
        #expect(written.map(\.title) == tables.map(\.title))
        for (section, table) in zip(written, tables) { #expect(section == table, "\(table.title)") }
    }

    @Test("leaves out no table that the sources have")
    func complete() throws {
        let folder = Self.root.appending(path: "Sources/SupervisionModel/States")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var found: Set<String> = []
        for file in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in text.components(separatedBy: "static let table = StateTable<").dropFirst() {
                found.insert(String(part.prefix { $0 != ">" }))
            }
        }
        #expect(found == Set(tables.map(\.type)))
    }
}
