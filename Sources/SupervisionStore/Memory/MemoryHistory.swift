import SupervisionHistory
import SupervisionModel

/// Puts a history together from rows in memory, as a folder with the same rows would give it.
struct MemoryHistory {
    /// A thing of one district, by the bytes of its id.
    private struct Place: Hashable {
        let district: [UInt8]
        let id: [UInt8]

        init(_ district: String, _ id: String) {
            self.district = Array(district.utf8)
            self.id = Array(id.utf8)
        }
    }

    let state: MemoryState
    let role: ActorRole
    let asOf: CalendarDay?
    let policy: SupervisionPolicy

    private func rows(_ table: StoredTable) -> [RowReader] {
        state[table].rows.filter { state.shows($0, of: table, to: role) }.map { RowReader($0, of: table) }
    }

    /// The history, or what in the rows doesn't fit together.
    func history() throws -> InspectionHistory {
        let items = HistoryAssembly.items(of: policy)
        guard items.count <= 64 else {
            throw StoreError(
                code: .malformed,
                message: "Policy \(policy.name) has \(items.count) items; a history holds 64.")
        }
        let sessionRows = rows(.sessions)
        let institutionRows = rows(.institutions)
        let districts = try usedDistricts(institutionRows + sessionRows)
        let numbers = Dictionary(
            districts.enumerated().map { (Array($1.code.text.utf8), Int16($0)) },
            uniquingKeysWith: { first, _ in first })
        var institutions = InstitutionColumns()
        var categories: [String] = []
        var kinds: [String] = []
        var homes: [String] = []
        for row in institutionRows {
            let home = try row.text("district_code")
            institutions.ids.append(try row.id("institution_id"))
            institutions.names.append(try row.text("name"))
            institutions.openedOn.append(try row.day("filed_on"))
            institutions.withdrawnOn.append(try row.optionalDay("withdrawn_on"))
            institutions.districts.append(numbers[Array(home.utf8)] ?? InspectionHistory.noDistrict)
            categories.append(try row.optionalText("category") ?? "")
            kinds.append(try row.text("kind"))
            homes.append(home)
        }
        institutions.covariates = [
            CovariateColumn(name: "category", texts: categories),
            CovariateColumn(name: "kind", texts: kinds), CovariateColumn(name: "district", texts: homes),
        ]
        if categories.allSatisfy(\.isEmpty) { institutions.covariates.removeFirst() }
        let known = Dictionary(
            institutions.ids.enumerated().map { (Array($1.text.utf8), Int32($0)) },
            uniquingKeysWith: { first, _ in first })
        var sessions = SessionColumns()
        var places: [Place: Int32] = [:]
        for row in sessionRows {
            let district = try row.text("district_code")
            let id: SessionID = try row.id("session_id")
            guard let institution = known[Array(try row.text("institution_id").utf8)],
                let number = numbers[Array(district.utf8)]
            else { throw misfit("Session \(id) names an institution or a district that isn't known.") }
            places[Place(district, id.text)] = Int32(sessions.count)
            sessions.ids.append(id)
            sessions.institutions.append(institution)
            sessions.districts.append(number)
            sessions.modes.append(try row.code("mode"))
            sessions.startsOn.append(try row.day("starts_on"))
            sessions.registered.append(Int32(clamping: try row.integer("registered")))
            sessions.attended.append(try row.optionalInteger("attended").map { Int32(clamping: $0) })
            sessions.states.append(try row.code("state"))
            sessions.filedAt.append(try row.instant("filed_at"))
        }
        var assembly = HistoryAssembly(
            items: items, districts: districts, institutions: institutions, sessions: sessions)
        assembly.visits = try visits(items, places)
        assembly.sendings = try sendings(places)
        assembly.escalations = [UInt8](repeating: 0, count: sessions.count)
        for row in rows(.escalations) {
            let session = Int(try session(of: row, in: places))
            if assembly.escalations[session] < .max { assembly.escalations[session] += 1 }
        }
        for row in rows(.complaints) {
            guard let institution = known[Array(try row.text("institution_id").utf8)] else {
                throw misfit("A complaint names an institution that isn't known.")
            }
            assembly.complaints.institutions.append(institution)
            assembly.complaints.receivedOn.append(try row.day("received_on"))
            assembly.complaints.severe.append(try row.flag("severe"))
            assembly.complaints.states.append(try row.code("state"))
        }
        assembly.dataHash = state.headsHash(seenBy: role)
        return try assembly.history()
    }

    private func misfit(_ message: String) -> StoreError {
        StoreError(code: .damaged, message: message + " Verify the store before anything else.")
    }

    /// The policy's districts that rows name, by code, each with the name that the store has for it.
    private func usedDistricts(_ rows: [RowReader]) throws -> [District] {
        var used: Set<[UInt8]> = []
        for row in rows { used.insert(Array(try row.text("district_code").utf8)) }
        var names: [[UInt8]: String] = [:]
        for row in self.rows(.districts) {
            let code = Array(try row.text("district_code").utf8)
            names[code] = try row.text("name")
            used.insert(code)
        }
        return policy.districts.districts.filter { used.contains(Array($0.code.text.utf8)) }.map {
            District(code: $0.code, name: names[Array($0.code.text.utf8)] ?? $0.name)
        }
    }

    private func session(of row: RowReader, in places: [Place: Int32]) throws -> Int32 {
        let id = try row.text("session_id")
        guard let session = places[Place(try row.text("district_code"), id)] else {
            throw misfit("Something refers to session \(id), which isn't there.")
        }
        return session
    }

    // MARK: Visits

    /// The last version of each record that was submitted and known by the day asked for.
    private func visits(_ items: [HistoryItem], _ places: [Place: Int32]) throws -> [HistoryAssembly.Visit] {
        let bits = Dictionary(
            items.enumerated().map { ($1.code, UInt64(1) << UInt64($0)) },
            uniquingKeysWith: { first, _ in first })
        var latest: [Place: Int] = [:]
        var order: [Place] = []
        let rows = rows(.records)
        for (number, row) in rows.enumerated() {
            guard try row.optionalInstant("submitted_at") != nil else { continue }
            if let asOf, try reportDay(row) > asOf { continue }
            let place = Place(try row.text("district_code"), try row.text("record_id"))
            // Versions come in their order within one record.
            if latest.updateValue(number, forKey: place) == nil { order.append(place) }
        }
        return try order.compactMap { latest[$0] }.map { number in
            let row = rows[number]
            let record = try row.text("record_id")
            let reference = ChecklistReference(
                code: try row.text("checklist"), version: try row.integer("checklist_version"))
            guard let checklist = policy.checklists.first(where: { $0.reference == reference }) else {
                throw StoreError(
                    code: .malformed,
                    message:
                        "Record \(record) is on checklist \(reference), which policy \(policy.name) hasn't; "
                        + "ask with the policy of its day.")
            }
            let letters = Array(try row.text("answers").utf8)
            guard letters.count == checklist.items.count else {
                throw misfit(
                    "Record \(record) has \(letters.count) answers to \(checklist.items.count) items.")
            }
            var visit = HistoryAssembly.Visit(
                record: record, session: try session(of: row, in: places),
                visitedOn: try row.day("visited_on"), reportedOn: try reportDay(row), answered: 0,
                violated: 0,
                notObserved: 0)
            for (letter, item) in zip(letters, checklist.items) {
                let bit = bits[item.code] ?? 0
                switch letter {
                case UInt8(ascii: "Y"): visit.answered |= bit
                case UInt8(ascii: "N"):
                    visit.answered |= bit
                    visit.violated |= bit
                case UInt8(ascii: "O"): visit.notObserved |= bit
                case UInt8(ascii: "A"), UInt8(ascii: "-"): break
                default: throw misfit("Record \(record) has an answer that is no letter of an answer.")
                }
            }
            return visit
        }
    }

    /// The day on which a version was known: the last of visit, submission and report.
    private func reportDay(_ row: RowReader) throws(StoreError) -> CalendarDay {
        var day = try row.day("visited_on")
        if let submitted = try row.optionalInstant("submitted_at") { day = max(day, submitted.beijingDay) }
        if let reported = try row.optionalDay("reported_on") { day = max(day, reported) }
        return day
    }

    // MARK: Dispatches

    /// One a dispatch, by id; people's rows of one dispatch say alike but for the probability, which one may leave out.
    private func sendings(_ places: [Place: Int32]) throws -> [HistoryAssembly.Sending] {
        var sendings: [HistoryAssembly.Sending] = []
        var numbers: [Place: Int] = [:]
        for row in rows(.dispatches) {
            let place = Place(try row.text("district_code"), try row.text("dispatch_id"))
            let probability = try row.optionalNumber("inclusion_probability")
            if let number = numbers[place] {
                sendings[number].probability = sendings[number].probability ?? probability
                continue
            }
            numbers[place] = sendings.count
            sendings.append(
                HistoryAssembly.Sending(
                    session: try session(of: row, in: places), purpose: try row.code("purpose"),
                    dispatchedOn: try row.day("dispatched_on"), probability: probability))
        }
        return sendings
    }
}
