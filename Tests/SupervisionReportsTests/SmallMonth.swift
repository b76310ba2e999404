import SupervisionModel

/// Two districts' November 2026: four sessions in one, none in the other; one team of one, one finding, one late officer.
enum SmallMonth {
    static func facts(missing: Set<String> = []) throws -> ComplianceFacts {
        let district = DistrictCode("110105")
        let day = { (text: String) in CalendarDay(text) ?? CalendarDay(number: 0) }
        let moment = { (text: String) in Instant(text) ?? Instant(microseconds: 0) }
        var facts = ComplianceFacts(
            month: day("2026-11-01").month, asOf: moment("2026-12-20T12:00:00+08:00"),
            districts: [district, DistrictCode("110108")],
            policy: .fixed(.beijing, promulgatedOn: day("2026-01-01")), registers: .whole)
        facts.missing = missing
        for place in 1...4 {
            facts.sessions.append(
                try AssessmentSession(
                    id: SessionID("S\(place)"), institution: InstitutionID("J\(place)"), district: district,
                    mode: place == 4 ? .process : .examination, occupation: "电工", level: .three,
                    startsOn: day("2026-11-1\(place)"), endsOn: nil, registered: 250, attended: nil,
                    state: .completed, filedAt: moment("2026-11-01T09:00:00+08:00")))
        }
        for person in ["D1", "D2"] {
            facts.supervisors.append(
                try Supervisor(
                    id: PersonID(person), name: "某", cardNumber: "C", cardIssuedOn: day("2020-01-01"),
                    cardExpiresOn: nil, homeDistrict: district, standing: .good, standingUntil: nil))
        }
        for (place, team) in [(1, ["D1", "D2"]), (2, ["D1"])] {
            for person in team {
                facts.dispatches.append(
                    try DispatchedSupervisor(
                        district: district,
                        dispatch: Dispatch(
                            id: DispatchID("P\(place)"), session: SessionID("S\(place)"),
                            authority: .district,
                            purpose: .spot, dispatchedOn: day("2026-11-02")), person: PersonID(person),
                        seat: .member))
                facts.signatures.append(
                    RecordSignature(
                        district: district, record: RecordID("R\(place)"), version: 1,
                        person: PersonID(person),
                        signedOn: day("2026-11-1\(place)")))
            }
            var answers: [Answer?] = Array(repeating: .yes, count: 15)
            if place == 1 { answers[3] = .no }
            facts.records.append(
                try SupervisionRecord(
                    id: RecordID("R\(place)"), version: 1, district: district,
                    session: SessionID("S\(place)"),
                    checklist: Checklist.beijing.reference, visitedOn: day("2026-11-1\(place)"),
                    submittedAt: moment("2026-11-1\(place)T18:00:00+08:00"), advice: nil, evaluation: "一般",
                    answers: answers))
        }
        facts.officers.append(
            try InternalQualityOfficer(
                person: PersonID("N1"), institution: InstitutionID("J1"), name: "某", sex: .female,
                bornOn: day("1960-01-01"), level: .three, post: nil, technicalYears: 9,
                integrityAttestedOn: day("2026-01-02"), policyAttestedOn: day("2026-01-02"),
                fitnessAttestedOn: day("2026-01-02")))
        facts.employments.append(
            try Employment(
                person: PersonID("D1"), institution: InstitutionID("J2"), kind: .partTime,
                fromOn: day("2025-01-01"), toOn: nil))
        facts.escalations.append(
            try Escalation(
                id: EscalationID("Y1"), district: district, session: SessionID("S1"),
                ground: .questionsLeaked,
                item: "P4", discoveredAt: moment("2026-11-11T15:00:00+08:00"), facts: "试卷袋开封"))
        return facts
    }
}
