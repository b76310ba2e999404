import SupervisionModel
import SupervisionStore

/// Reads all that is kept about an institution or a district, from one moment.
struct ArchiveReading: Sendable {
    /// Whose archive.
    let subject: ArchiveSubject

    /// The tables whose rows name the institution by themselves.
    private static let ofInstitution: [StoredTable] = [
        .institutions, .filedPlans, .sessions, .officers, .officerRegister, .complaints, .creditEntries,
        .proceedings, .ownRules, .evidence,
    ]

    /// The tables whose rows belong to a session.
    private static let ofSession: [StoredTable] = [
        .assessors, .dispatches, .records, .escalations, .internalChecks,
    ]

    /// The tables whose rows belong to a record.
    private static let ofRecord: [StoredTable] = [.signatures, .findings, .supplementAnswers]

    /// Reads the sheets, in the order of the document; sheets without rows are left out.
    func sheets(in work: any UnitOfWork) async throws -> [Sheet] {
        var rows: [StoredTable: [StoredRow]] = [:]
        switch subject {
        case .district(let code):
            for table in StoredTable.all
            where table.ownership != .people && table != .districts && table.place("district_code") != nil {
                rows[table] = try await work.allRows(
                    of: table, where: [.init("district_code", .equal, .district(code))])
            }
        case .institution(let id):
            for table in Self.ofInstitution {
                rows[table] = try await work.allRows(
                    of: table, where: [.init("institution_id", .equal, .id(id))])
            }
            let sessions = Self.ids("session_id", rows[.sessions] ?? [], of: .sessions)
            for table in Self.ofSession {
                rows[table] = try await Self.rows(of: table, "session_id", sessions, in: work)
            }
            let records = Self.ids("record_id", rows[.records] ?? [], of: .records)
            for table in Self.ofRecord {
                rows[table] = try await Self.rows(of: table, "record_id", records, in: work)
            }
            let proceedings = Self.ids("proceeding_id", rows[.proceedings] ?? [], of: .proceedings)
            rows[.proceedingSteps] = try await Self.rows(
                of: .proceedingSteps, "proceeding_id", proceedings, in: work)
        }
        return StoredTable.all.compactMap { table in
            rows[table].flatMap { $0.isEmpty ? nil : Sheet(table, $0) }
        }
    }

    /// A thing's id with its district, since two districts may use one id.
    private struct Name: Hashable {
        let district: StoredCell
        let id: StoredCell
    }

    private static func ids(_ column: String, _ rows: [StoredRow], of table: StoredTable) -> [Name] {
        guard let district = table.place("district_code"), let place = table.place(column) else { return [] }
        var seen: Set<Name> = []
        return rows.map { Name(district: $0.cells[district], id: $0.cells[place]) }
            .filter { seen.insert($0).inserted }
    }

    private static func rows(
        of table: StoredTable, _ column: String, _ names: [Name], in work: any UnitOfWork
    ) async throws -> [StoredRow] {
        var found: [StoredRow] = []
        for name in names {
            found += try await work.allRows(
                of: table,
                where: [.init("district_code", .equal, name.district), .init(column, .equal, name.id)])
        }
        return found
    }
}
