import SupervisionModel

/// Tells which district a row belongs to, and what else of other files a stored row carries.
struct RowOwners {
    /// The policy's districts.
    let codes: [DistrictCode]
    let sessions: SessionConsumer?
    let institutions: InstitutionConsumer?
    let records: RecordConsumer?
    let answers: AnswerConsumer?
    let versions: VersionIndex
    /// For each checklist, its items' bits in the form's order.
    let forms: [[UInt64]]

    init(parts: FullFormParts, reading: FolderReading) {
        codes = reading.options.policy.districts.districts.map(\.code)
        sessions = parts.sessions
        institutions = parts.institutions
        records = parts.records
        answers = parts.answers
        versions = reading.versions
        let items = reading.itemCodes
        forms = reading.options.policy.checklists.map { checklist in
            checklist.items.map { item in
                items.firstIndex(of: item.code).map { UInt64(1) << UInt64($0) } ?? 0
            }
        }
    }

    /// The place of a session's district.
    func district(ofSession session: Int) -> Int? { sessions.map { Int($0.districts[session]) } }

    /// The place of the district where an institution is registered.
    func district(ofInstitution institution: Int) -> Int? { institutions?.district(of: institution) }

    /// The session of a version of a record.
    func session(ofVersion row: Int) -> Int? { records.map { Int($0.sessions[row]) } }

    /// Writes the letters of a version's answers, in the order of its form.
    func letters(ofVersion row: Int, into buffer: KeyBytes) {
        buffer.removeAll()
        guard let checklist = records?.checklist(row) else { return }
        let seen = answers?.seen[row] ?? 0
        let answered = answers?.answered[row] ?? 0
        let violated = answers?.violated[row] ?? 0
        let notObserved = answers?.notObserved[row] ?? 0
        for bit in forms[checklist] {
            let letter: AnswerLetter =
                if violated & bit != 0 {
                    .no
                } else if answered & bit != 0 {
                    .yes
                } else if notObserved & bit != 0 {
                    .notObserved
                } else if seen & bit != 0 {
                    .notApplicable
                } else {
                    .none
                }
            buffer.append(byte: letter.rawValue)
        }
    }
}
