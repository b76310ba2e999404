import Crypto
import LibPQ
import SupervisionHistory
import SupervisionModel
import SupervisionStore

/// Fills a history from the tables by COPY, a row at a time into columns.
struct HistoryQuery {
    let policy: SupervisionPolicy
    let asOf: CalendarDay?
    private var districtCodes: [String: Int16] = [:]
    private var districts: [District] = []
    private var institutionPlaces: [StoreKey: Int32] = [:]
    private var sessionPlaces: [StoreKey: Int32] = [:]

    init(policy: SupervisionPolicy, asOf: CalendarDay?) {
        self.policy = policy
        self.asOf = asOf
    }

    mutating func history(on connection: isolated Connection) throws -> InspectionHistory {
        try readDistricts(on: connection)
        var assembly = HistoryAssembly(
            items: HistoryAssembly.items(of: policy), districts: districts,
            institutions: try institutions(on: connection), sessions: try sessions(on: connection))
        assembly.visits = try visits(on: connection)
        assembly.sendings = try sendings(on: connection)
        assembly.escalations = try escalations(assembly.sessions.count, on: connection)
        assembly.complaints = try complaints(on: connection)
        assembly.dataHash = try Self.dataHash(on: connection)
        do { return try assembly.history() } catch {
            throw StoreError(
                code: .damaged, message: "The store's rows make no history: \(error.message)", cause: error)
        }
    }

    // MARK: Places

    /// The policy's districts that the store knows, by their codes, under the names that the store has for them.
    private mutating func readDistricts(on connection: isolated Connection) throws {
        let rows = try connection.query(
            "SELECT district_code, name FROM dudao.districts ORDER BY district_code")
        for row in rows {
            let code = try row.decode(String.self, at: 0)
            districtCodes[code] = Int16(districts.count)
            districts.append(District(code: DistrictCode(code), name: try row.decode(String.self, at: 1)))
        }
    }

    private func district(_ code: String) throws(StoreError) -> Int16 {
        if let place = districtCodes[code] { return place }
        throw StoreError(
            code: .damaged, message: "A row names district \(code), which the store doesn't have.")
    }

    private mutating func institutions(on connection: isolated Connection) throws -> InstitutionColumns {
        var columns = InstitutionColumns()
        var categories: [String] = []
        var kinds: [String] = []
        var codes: [String] = []
        var places: [StoreKey: Int32] = [:]
        _ = try connection.copyOut(
            """
            COPY (SELECT institution_key, institution_id, name, kind, district_code, category, filed_on, withdrawn_on
                FROM dudao.institutions ORDER BY institution_id) TO STDOUT (FORMAT binary)
            """
        ) { row in
            places[StoreKey(try row.uuid(at: 0))] = Int32(columns.count)
            columns.ids.append(InstitutionID(try row.string(at: 1)))
            columns.names.append(try row.string(at: 2))
            kinds.append(try row.string(at: 3))
            let code = try row.string(at: 4)
            codes.append(code)
            columns.districts.append(try district(code))
            categories.append(try row.isNull(at: 5) ? "" : row.string(at: 5))
            columns.openedOn.append(try StoredCell.day(row.date(at: 6)))
            columns.withdrawnOn.append(try row.isNull(at: 7) ? nil : StoredCell.day(row.date(at: 7)))
        }
        if categories.contains(where: { !$0.isEmpty }) {
            columns.covariates.append(CovariateColumn(name: "category", texts: categories))
        }
        columns.covariates.append(CovariateColumn(name: "kind", texts: kinds))
        columns.covariates.append(CovariateColumn(name: "district", texts: codes))
        institutionPlaces = places
        return columns
    }

    private mutating func sessions(on connection: isolated Connection) throws -> SessionColumns {
        var columns = SessionColumns()
        var places: [StoreKey: Int32] = [:]
        var modes: [String: AssessmentMode] = [:]
        for mode in AssessmentMode.allCases { modes[mode.rawValue] = mode }
        var states: [String: SessionState] = [:]
        for state in SessionState.allCases { states[state.rawValue] = state }
        _ = try connection.copyOut(
            """
            COPY (SELECT session_key, session_id, institution_key, district_code, mode, starts_on, registered, attended,
                    state, filed_at
                FROM dudao.sessions ORDER BY session_id, district_code) TO STDOUT (FORMAT binary)
            """
        ) { row in
            guard let mode = modes[try row.string(at: 4)], let state = states[try row.string(at: 8)],
                let institution = institutionPlaces[StoreKey(try row.uuid(at: 2))],
                let filed = try row.timestamp(at: 9).microsecondsSince1970
            else {
                throw StoreError(
                    code: .damaged,
                    message: "Session \(try row.string(at: 1)) has a value that nothing of ours writes.")
            }
            places[StoreKey(try row.uuid(at: 0))] = Int32(columns.count)
            columns.ids.append(SessionID(try row.string(at: 1)))
            columns.institutions.append(institution)
            columns.districts.append(try district(try row.string(at: 3)))
            columns.modes.append(mode)
            columns.startsOn.append(try StoredCell.day(row.date(at: 5)))
            columns.registered.append(try row.int32(at: 6))
            columns.attended.append(try row.isNull(at: 7) ? nil : row.int32(at: 7))
            columns.states.append(state)
            columns.filedAt.append(Instant(microseconds: filed))
        }
        sessionPlaces = places
        return columns
    }

    // MARK: Visits

    /// COPY binds nothing; a day is digits and two hyphens, whatever it is.
    private func limit(_ alias: String) -> String {
        let known =
            "greatest(\(alias).visited_on, (\(alias).submitted_at AT TIME ZONE interval '8 hours')::date, "
            + "\(alias).reported_on)"
        return "\(alias).submitted_at IS NOT NULL" + (asOf.map { " AND \(known) <= DATE '\($0)'" } ?? "")
    }

    private func visits(on connection: isolated Connection) throws -> [HistoryAssembly.Visit] {
        var visits: [HistoryAssembly.Visit] = []
        var letters = AnswerLetters(policy: policy)
        let places = sessionPlaces
        _ = try connection.copyOut(
            SQL(
                trusted: """
                    COPY (SELECT r.record_id, r.session_key, r.visited_on,
                            greatest(r.visited_on, (r.submitted_at AT TIME ZONE interval '8 hours')::date, r.reported_on),
                            r.checklist, r.checklist_version, r.answers
                        FROM dudao.records AS r
                        WHERE \(limit("r")) AND NOT EXISTS (
                            SELECT 1 FROM dudao.records AS later
                            WHERE later.district_code = r.district_code AND later.record_key = r.record_key
                                AND later.version > r.version AND \(limit("later")))) TO STDOUT (FORMAT binary)
                    """)
        ) { row in
            guard let session = places[StoreKey(try row.uuid(at: 1))] else {
                throw StoreError(
                    code: .damaged,
                    message: "Record \(try row.string(at: 0)) names a session that isn't there.")
            }
            try letters.read(
                try row.bytes(at: 6), checklist: try row.bytes(at: 4), version: try row.int32(at: 5))
            visits.append(
                HistoryAssembly.Visit(
                    record: try row.string(at: 0), session: session,
                    visitedOn: try StoredCell.day(row.date(at: 2)),
                    reportedOn: try StoredCell.day(row.date(at: 3)), answered: letters.answered,
                    violated: letters.violated, notObserved: letters.notObserved))
        }
        return visits
    }

    private func sendings(on connection: isolated Connection) throws -> [HistoryAssembly.Sending] {
        var sendings: [HistoryAssembly.Sending] = []
        let places = sessionPlaces
        var purposes: [String: DispatchPurpose] = [:]
        for purpose in DispatchPurpose.allCases { purposes[purpose.rawValue] = purpose }
        _ = try connection.copyOut(
            """
            COPY (SELECT DISTINCT ON (dispatch_id, district_code) session_key, purpose, dispatched_on,
                    inclusion_probability
                FROM dudao.dispatches
                ORDER BY dispatch_id, district_code, inclusion_probability NULLS LAST, person_id)
                TO STDOUT (FORMAT binary)
            """
        ) { row in
            guard let session = places[StoreKey(try row.uuid(at: 0))],
                let purpose = purposes[try row.string(at: 1)]
            else { throw StoreError(code: .damaged, message: "A dispatch names a session that isn't there.") }
            sendings.append(
                HistoryAssembly.Sending(
                    session: session, purpose: purpose, dispatchedOn: try StoredCell.day(row.date(at: 2)),
                    probability: try row.isNull(at: 3) ? nil : row.double(at: 3)))
        }
        return sendings
    }

    private func escalations(_ sessions: Int, on connection: isolated Connection) throws -> [UInt8] {
        let rows = try connection.query(
            "SELECT session_key, count(*) FROM dudao.escalations GROUP BY district_code, session_key")
        guard !rows.isEmpty else { return [] }
        var counts = [UInt8](repeating: 0, count: sessions)
        for row in rows {
            guard let place = sessionPlaces[StoreKey(try row.decode(PostgresUUID.self, at: 0))] else {
                continue
            }
            counts[Int(place)] = UInt8(clamping: try row.decode(Int64.self, at: 1))
        }
        return counts
    }

    private func complaints(on connection: isolated Connection) throws -> ComplaintColumns {
        var columns = ComplaintColumns()
        let rows = try connection.query(
            """
            SELECT institution_key, received_on, severe, state FROM dudao.complaints
            ORDER BY complaint_id, district_code
            """)
        for row in rows {
            guard let institution = institutionPlaces[StoreKey(try row.decode(PostgresUUID.self, at: 0))],
                let state = ComplaintState(rawValue: try row.decode(String.self, at: 3))
            else {
                throw StoreError(
                    code: .damaged, message: "A complaint names an institution that isn't there.")
            }
            columns.institutions.append(institution)
            columns.receivedOn.append(try StoredCell.day(try row.decode(PostgresDate.self, at: 1)))
            columns.severe.append(try row.decode(Bool.self, at: 2))
            columns.states.append(state)
        }
        return columns
    }

    /// SHA-256 over the last entry of each chain that the actor sees: the same acts give the same hash.
    private static func dataHash(on connection: isolated Connection) throws -> String {
        var text = ""
        for row in try connection.query(
            "SELECT district_code, sequence, hash FROM dudao.audit_heads ORDER BY 1")
        {
            let chain = try row.decode(String.self, at: 0)
            text += "\(chain) \(try row.decode(Int64.self, at: 1)) \(try row.decode(String.self, at: 2))\n"
        }
        return AuditEntry.hexadecimal(SHA256.hash(data: Array(text.utf8)))
    }
}
