import SupervisionModel
import Testing

@Suite("The edges of the registers of people")
struct RegisterEdgeTests {
    private func officer(years: Int) throws -> InternalQualityOfficer {
        try InternalQualityOfficer(
            person: PersonID("N1"), institution: InstitutionID("J1"), name: "李四光", sex: .male,
            bornOn: calendarDay("1980-01-01"), level: .three, post: nil, technicalYears: years,
            integrityAttestedOn: nil, policyAttestedOn: nil, fitnessAttestedOn: nil)
    }

    @Test("give an officer no year of management or eighty, by Article 7, item 3")
    func officers() throws {
        #expect(InternalQualityOfficer.technicalYearsLimit == 80)
        #expect(try officer(years: 0).technicalYears == 0)
        #expect(try officer(years: 80).technicalYears == 80)
        for years in [-1, 81] {
            let error = #expect(throws: ModelError.self) { try officer(years: years) }
            #expect(error?.code == .countOutOfRange && error?.basis == LegalBasis(article: 7, item: 3))
        }
    }

    @Test("ask a register's entry what it was, by Article 6", arguments: ["", " \n"])
    func entries(subject: String) throws {
        func entry(_ subject: String) throws -> OfficerRegisterEntry {
            try OfficerRegisterEntry(
                person: PersonID("N1"), institution: InstitutionID("J1"), district: DistrictCode("110105"),
                kind: .training, happenedOn: calendarDay("2026-11-01"), subject: subject, outcome: nil,
                session: nil)
        }
        #expect(try entry(" 培训").subject == " 培训")
        let error = #expect(throws: ModelError.self) { try entry(subject) }
        #expect(error?.code == .factsMissing && error?.basis == LegalBasis(article: 6))
    }

    @Test("keep neither mask nor hash of a document that was erased")
    func documents() throws {
        func entry(_ masked: String?, _ hash: String?, erased: String?) throws -> PersonDocumentEntry {
            try PersonDocumentEntry(
                person: PersonID("D1"), type: "resident-id", masked: masked, commitment: hash,
                recordedOn: calendarDay("2026-11-01"), erasedOn: erased.map(calendarDay))
        }
        #expect(try entry("1****8", "0a", erased: nil).masked == "1****8")
        #expect(try entry(nil, nil, erased: "2026-11-02").erasedOn == calendarDay("2026-11-02"))
        #expect(try entry(nil, nil, erased: nil).commitment == nil)
        for (masked, hash) in [("1****8", nil), (nil, "0a"), ("1****8", "0a")] as [(String?, String?)] {
            let error = #expect(throws: ModelError.self) { try entry(masked, hash, erased: "2026-11-02") }
            #expect(error?.code == .factsMissing)
        }
    }
}
