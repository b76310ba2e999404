import SupervisionModel
import SupervisionStore
import Testing

@Suite("Who may do what")
struct ActPermissionTests {
    /// Every kind of act that has a name of its own.
    private static let kinds: [ActKind] = [
        .imported, .districtsEntered, .institutionRegistered, .institutionChanged, .supervisorRegistered,
        .supervisorStanding,
        .sessionFiled, .sessionChanged, .dispatched, .recordSubmitted, .recordCorrected, .escalated,
        .complaintReceived, .complaintDecided, .creditEntered, .planFiled, .staffEntered,
        .internalCheckEntered, .cardChanged, .employmentEntered, .conflictEntered, .absenceEntered,
        .officerEntered, .officerRegistered, .evidenceAdded, .poolFrozen, .interpretationEntered,
        .policyLayerEntered, .ownRulesEntered, .documentRecorded, .personErased,
    ]

    @Test("every kind of act and every step of every proceeding has one row, and there is no other")
    func complete() {
        let steps = ProceedingKind.allCases.flatMap { kind in
            kind.steps.states.map { ActKind.step(kind, to: $0.code) }
        }
        let rows = ActPermission.all.map(\.kind)
        #expect(Set(rows).count == rows.count)
        #expect(Set(rows) == Set(Self.kinds + steps))
    }

    @Test("somebody with a login may do every act, and whoever has none does nothing")
    func doers() {
        for row in ActPermission.all {
            #expect(row.doers.contains(.municipal), "\(row.kind.rawValue)")
            #expect(row.doers.isSubset(of: [.municipal, .district]), "\(row.kind.rawValue)")
            #expect((1...19).contains(row.basis.article), "\(row.kind.rawValue)")
        }
    }

    @Test("a refusal names the role, the act and who may")
    func refusal() throws {
        let error = #expect(throws: StoreError.self) {
            try ActPermission.check(.personErased, by: .district(DistrictCode("110101")))
        }
        #expect(error?.code == .notPermitted)
        for word in ["district:110101", "person.erased", "municipal", "市鉴定管理中心"] {
            #expect(error?.message.contains(word) == true)
        }
    }
}
