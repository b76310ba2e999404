import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Synchronization
import Testing

/// A store in memory with the fixture's city, and the acts on it.
struct OperationsBench {
    let fixture = StoreFixture()
    let store: MemoryStore
    let operations: Operations<MemoryStore>

    var east: DistrictCode { fixture.east }
    var now: Instant { fixture.now }
    var municipal: ActorIdentity { fixture.municipal }
    var eastern: ActorIdentity { fixture.official(of: fixture.east) }
    var western: ActorIdentity { fixture.official(of: fixture.west) }
    var here: InstitutionID { fixture.institutionID(fixture.east) }

    init() async throws {
        store = Self.makeStore()
        operations = Operations(store: store)
        try await fixture.store(try fixture.cityRows(), in: store)
    }

    static func makeStore() -> MemoryStore {
        let counter = Mutex<UInt64>(7)
        return MemoryStore(
            keys: KeySource {
                counter.withLock { counter in
                    counter &+= 0x9E37_79B9_7F4A_7C15
                    return counter ^ (counter >> 31)
                }
            })
    }

    /// The moment some days on.
    func later(_ days: Int) -> Instant {
        Instant(microseconds: now.microseconds + Int64(days) * 86_400_000_000)
    }

    /// The audit log of a district, or of the city, without what the fixture left.
    func log(_ district: DistrictCode?) async throws -> [AuditEntry] {
        try await store.auditEntries(as: municipal, chain: AuditChain(district), after: 0, limit: 1000)
            .filter { $0.act != ActKind.imported.rawValue }
    }

    /// Files the eastern session of the fixture.
    @discardableResult
    func file(
        _ id: String = "P-1", halfDay: HalfDay? = .morning, endsOn: CalendarDay? = nil
    ) async throws -> AssessmentSession {
        let session = try fixture.session(SessionID(id), in: east, endsOn: endsOn, halfDay: halfDay)
        _ = try await operations.fileSession(session, as: eastern, at: now, under: .beijing)
        return session
    }

    /// The order to send the eastern supervisors.
    func order(
        _ id: String = "Q-1", to session: String = "P-1", people: [PersonID]? = nil,
        authority: DispatchAuthority = .district
    ) -> DispatchOrder {
        let people = people ?? fixture.supervisorIDs(east)
        return DispatchOrder(
            Dispatch(
                id: DispatchID(id), session: SessionID(session), authority: authority, purpose: .spot,
                dispatchedOn: fixture.day.adding(days: -2)),
            in: east, members: people.enumerated().map { .init($1, $0 == 0 ? .lead : .member) },
            inclusionProbability: 0.4)
    }

    /// A record of the eastern team, complete and signed.
    func submission(
        version: Int = 1, answers: [RecordAnswer]? = nil, signers: [PersonID]? = nil,
        author: PersonID? = nil, reason: String? = nil, evaluation: String? = "较好"
    ) throws -> RecordSubmission {
        let signers = signers ?? fixture.supervisorIDs(east)
        return RecordSubmission(
            id: RecordID("R-1"), version: version, district: east, dispatch: DispatchID("Q-1"),
            checklist: Checklist.beijing.reference, visitedOn: fixture.day, advice: nil,
            evaluation: evaluation, author: author, reason: reason,
            answers: try answers ?? self.answers([:]),
            signatures: signers.map { .init($0, on: fixture.day) })
    }

    /// Answers to the whole form, 是 but for some.
    func answers(_ others: [String: Answer]) throws -> [RecordAnswer] {
        try Checklist.beijing.items.map { try RecordAnswer(item: $0.code, answer: others[$0.code] ?? .yes) }
    }

    /// Expects an act to be refused.
    func refused(
        _ code: OperationError.Code, article: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation,
        _ act: () async throws -> some Any
    ) async throws {
        do {
            _ = try await act()
            Issue.record("It was done.", sourceLocation: sourceLocation)
        } catch let error as OperationError {
            #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
            if let article {
                #expect(error.basis?.article == article, "\(error)", sourceLocation: sourceLocation)
            }
        }
    }
}
