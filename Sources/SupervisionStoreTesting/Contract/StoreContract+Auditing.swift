import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let auditing: [Check] =
        [
            Check("chains every act of every district, and the chains verify", chainsActs),
            Check("says in an entry what was done, and names nobody", saysWhatWasDone),
            Check("keeps several acts of a transaction in their order", keepsOrderOfActs),
            Check("shows a district its own chain alone", showsOwnChain),
            Check("holds what it has against checkpoints kept elsewhere", holdsCheckpoints),
            Check("gives entries page by page", pagesEntries),
            Check("commits to one person differently each time", saltsCommitments),
        ] + permitting

    static let tampering: [TamperingCheck] = [
        TamperingCheck("shows an entry that was altered") { bench, harness in
            try await tamper(bench, .altered) {
                try await harness.alterSubject(of: $0, chain: $1, sequence: 3)
            }
        },
        TamperingCheck("shows an entry that was removed") { bench, harness in
            try await tamper(bench, .gap) { try await harness.removeEntry(of: $0, chain: $1, sequence: 3) }
        },
        TamperingCheck("shows a tail that was cut off, against a checkpoint") { bench, harness in
            try await tamper(bench, .checkpoint) { try await harness.cutTail(of: $0, chain: $1) }
        },
    ]

    private static func tamper(
        _ bench: StoreBench, _ expected: AuditVerdict.Fault.Kind,
        _ change: (any AuditedStore, AuditChain) async throws -> Void
    ) async throws {
        try await bench.fixture.fill(bench.store)
        for number in 1...5 { try await bench.write(as: bench.eastern, subject: "act \(number)") { _ in } }
        let kept = try await bench.store.checkpoints(as: bench.municipal)
        let before = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: kept)
        try require(before.allSatisfy(\.faults.isEmpty), "It is at fault before anything was done to it.")
        try await change(bench.store, AuditChain(bench.east))
        let after = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: kept)
        let own = after.first { $0.chain == AuditChain(bench.east) }
        try require(
            own?.faults.contains { $0.kind == expected } == true,
            "It shows \(own?.faults ?? []) instead of \(expected).")
        try require(
            after.filter { $0.chain != AuditChain(bench.east) }.allSatisfy(\.faults.isEmpty),
            "Other chains are at fault as well.")
    }

    private static func entries(
        _ bench: StoreBench, _ district: DistrictCode?, as actor: ActorIdentity? = nil
    ) async throws -> [AuditEntry] {
        try await bench.store.auditEntries(
            as: actor ?? bench.municipal, chain: AuditChain(district), after: 0, limit: 1000)
    }

    private static func chainsActs(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for _ in 0..<5 {
            for actor in [bench.eastern, bench.western, bench.municipal] {
                try await bench.write(as: actor) { _ in }
            }
        }
        let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: [])
        let codes = verdicts.map(\.chain.code)
        try require(
            codes == ["110000", bench.east.text, bench.west.text], "The chains are \(codes).")
        for verdict in verdicts {
            try require(verdict.faults.isEmpty, "Chain \(verdict.chain.code) shows \(verdict.faults).")
        }
        try require(verdicts.map(\.count) == [6, 5, 5], "They have \(verdicts.map(\.count)) entries.")
    }

    private static func saysWhatWasDone(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let details = ["to": "held", "note": "a \"quoted\" \\ line\nand 中文", "empty": ""]
        let act = Act(
            .sessionChanged, in: bench.east, subject: "session P-110101", basis: LegalBasis(article: 11),
            details: details, people: [PersonID("person-x"), PersonID("person-y")])
        try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
            try await work.append(act)
        }
        let entries = try await entries(bench, bench.east)
        guard let entry = entries.last, entries.count == 1 else {
            throw Failure("There are \(entries.count) entries instead of 1.")
        }
        try require(
            entry.sequence == 1 && entry.microseconds == bench.fixture.now.microseconds
                && entry.role == "district:110101" && entry.act == "session.changed"
                && entry.subject == "session P-110101" && entry.basis == "Art. 11"
                && entry.details == act.detailsText && entry.previous == AuditEntry.beginning
                && entry.people.count == 2, "It says \(entry).")
        try require(entry.computedHash == entry.hash, "Its hash isn't that of its content.")
        for person in ["person-x", "person-y", bench.eastern.person.text] {
            try require(!entry.canonicalText.contains(person), "It names \(person).")
        }
        try require(
            ([entry.actor] + entry.people).allSatisfy { $0.utf8.count == 64 }, "A commitment is no hash.")
    }

    private static func keepsOrderOfActs(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await bench.store.transaction(as: bench.municipal, at: bench.fixture.now) { work in
            for number in 1...4 {
                try await work.append(
                    bench.fixture.act(in: number % 2 == 0 ? bench.east : bench.west, subject: "\(number)"))
            }
        }
        let east = try await entries(bench, bench.east).map(\.subject)
        let west = try await entries(bench, bench.west).map(\.subject)
        try require(east == ["2", "4"] && west == ["1", "3"], "They stand as \(east) and \(west).")
    }

    private static func showsOwnChain(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for actor in [bench.eastern, bench.western] { try await bench.write(as: actor) { _ in } }
        let heads = try await bench.heads(as: bench.eastern).map(\.chain)
        try require(heads == [AuditChain(bench.east)], "A district sees the heads of \(heads).")
        let verdicts = try await bench.store.verifyAudit(as: bench.eastern, checkpoints: [])
        try require(
            verdicts.map(\.chain) == [AuditChain(bench.east)] && verdicts[0].faults.isEmpty,
            "A district verifies \(verdicts).")
        for chain in [bench.west, nil] {
            let seen = try await entries(bench, chain, as: bench.eastern).count
            try require(seen == 0, "A district reads \(seen) entries of another chain.")
        }
        let own = try await entries(bench, bench.east, as: bench.eastern).count
        try require(own == 1, "A district reads \(own) entries of its own chain instead of 1.")
        let all = try await bench.heads(as: bench.fixture.auditor).count
        try require(all == 3, "An auditor sees \(all) heads instead of 3.")
    }

    private static func holdsCheckpoints(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for _ in 0..<3 { try await bench.write(as: bench.eastern) { _ in } }
        let kept = try await bench.heads(as: bench.municipal)
        try await bench.write(as: bench.eastern) { _ in }
        let fine = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: kept)
        try require(fine.allSatisfy(\.faults.isEmpty), "A true checkpoint shows \(fine.map(\.faults)).")
        let chain = AuditChain(bench.east)
        let wrong = [
            AuditCheckpoint(chain: chain, sequence: 2, hash: String(repeating: "a", count: 64)),
            AuditCheckpoint(chain: chain, sequence: 99, hash: String(repeating: "a", count: 64)),
        ]
        for checkpoint in wrong {
            let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: [checkpoint])
            let faults = verdicts.first { $0.chain == chain }?.faults ?? []
            try require(
                faults == [.init(kind: .checkpoint, sequence: checkpoint.sequence)],
                "A false checkpoint at \(checkpoint.sequence) shows \(faults).")
        }
    }

    private static func pagesEntries(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for number in 1...7 { try await bench.write(as: bench.eastern, subject: "\(number)") { _ in } }
        var found: [String] = []
        var after: Int64 = 0
        while true {
            let page = try await bench.store.auditEntries(
                as: bench.eastern, chain: AuditChain(bench.east), after: after, limit: 3)
            try require(page.count <= 3, "A page of 3 has \(page.count) entries.")
            guard let last = page.last else { break }
            found += page.map(\.subject)
            after = last.sequence
        }
        try require(found == (1...7).map(String.init), "The pages give \(found).")
    }

    private static func saltsCommitments(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for _ in 0..<4 {
            try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
                try await work.append(
                    Act(
                        .dispatched, in: bench.east, subject: "x", basis: nil, people: [bench.eastern.person])
                )
            }
        }
        let entries = try await entries(bench, bench.east)
        let commitments = entries.flatMap { [$0.actor] + $0.people }
        try require(
            commitments.count == 8 && Set(commitments).count == 8,
            "Eight commitments to one person have \(Set(commitments).count) values.")
    }
}
