import SupervisionModel
import SupervisionStore

/// The tables of Documentation/Roles.md, as the code has them.
enum RolesPage {
    static let begin = "<!-- begin: as the code has it -->"
    static let end = "<!-- end: as the code has it -->"

    /// A district that asks, and one whose rows it asks for.
    private static let own = DistrictCode("110101")
    private static let other = DistrictCode("110105")

    static var tables: String {
        var lines: [String] = ["## Acts", ""]
        let parties = ActParty.allCases
        let heads = parties.map { "\($0.rawValue) \($0.chinese)" }
        lines += head(["act", "basis"] + heads)
        let steps = Set(ProceedingKind.allCases.flatMap { kind in kind.steps.states.map { step(kind, $0) } })
        for row in ActPermission.all where !steps.contains(row.kind) {
            lines.append(line(["`\(row.kind.rawValue)`", basis(row)] + parties.map { part($0, in: row) }))
        }
        lines += ["", "## Steps of proceedings (办理事项)", ""]
        lines += head(["step", "comes to", "basis"] + heads)
        for kind in ProceedingKind.allCases {
            for state in kind.steps.states {
                guard let row = ActPermission.of(step(kind, state)) else { continue }
                lines.append(
                    line(
                        ["`\(row.kind.rawValue)`", "\(kind.chinese)：\(state.chinese)", basis(row)]
                            + parties.map { part($0, in: row) }))
            }
        }
        lines += ["", "## Tables", ""]
        lines += head(["table", "rows of", "municipal", "district", "auditor", "afterwards"])
        for table in StoredTable.all {
            lines.append(
                line([
                    "`\(table.name)`", owner(table), seen(.municipal, table), seen(.district(own), table),
                    seen(.auditor, table),
                    table.change == .never ? "stays as it is" : "later state replaces it",
                ]))
        }
        return lines.joined(separator: "\n")
    }

    private static func step(_ kind: ProceedingKind, _ state: ProceedingState) -> ActKind {
        .step(kind, to: state.code)
    }

    private static func basis(_ row: ActPermission) -> String { "\(row.basis.chinese) (\(row.basis))" }

    private static func part(_ party: ActParty, in row: ActPermission) -> String {
        if row.doers.contains(party) { return "does" }
        return row.suppliers.contains(party) ? "hands in" : "–"
    }

    private static func owner(_ table: StoredTable) -> String {
        switch table.ownership {
        case .district: "a district"
        case .directory: "the city, a directory"
        case .people: "the city, about people"
        }
    }

    /// What a role sees of a table and whether it writes it.
    private static func seen(_ role: ActorRole, _ table: StoredTable) -> String {
        switch table.ownership {
        case .directory: role.writesRegisters ? "all, writes" : "all"
        case .people:
            // The store's contract tries this out: of people a district sees those whom it is home to.
            switch role {
            case .district: "of its own supervisors"
            case .municipal, .auditor: role.writesRegisters ? "all, writes" : "all"
            }
        case .district:
            (role.sees(other) ? "all" : role.sees(own) ? "its own" : "–")
                + (role.writes(other) || role.writes(own) ? ", writes" : "")
        }
    }

    private static func head(_ cells: [String]) -> [String] {
        [line(cells), line(cells.map { _ in "---" })]
    }

    private static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
}
