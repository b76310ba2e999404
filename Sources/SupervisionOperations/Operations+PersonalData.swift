public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// What stands where an erased person's name stood.
    public static var erasedName: String { "（已删除）" }

    /// Records a person's document: its masked form and its keyed hash, never the number.
    ///
    /// A later document of the same type takes the place of the one before. The person must be on a register.
    ///
    /// - Parameters:
    ///   - document: The document, as checked.
    ///   - person: Whose it is.
    ///   - key: The key that documents are hashed under.
    ///   - actor: Who acts; the municipal centre alone.
    ///   - now: The moment of the act.
    ///   - policy: The policy of its day.
    /// - Throws: ``OperationError``: `notFound` when nobody of that id is a supervisor, an officer or serves at a session;
    ///   `conflict`, which names nobody, when the document is another person's already; `notPermitted`.
    public func recordDocument(
        _ document: PersonalDocument, of person: PersonID, under key: PersonalDataKey,
        as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.documentRecorded, actor)
        let basis = LegalBasis(article: 9)
        let commitment = key.commitment(to: document)
        return try await perform(as: actor, at: now) { work in
            guard try await isRegistered(person, in: work) else { throw missing("The person", basis) }
            let same = try await work.all(
                PersonDocumentEntry.self, where: [.init("commitment", .equal, .text(commitment))])
            guard same.allSatisfy({ $0.person == person }) else {
                throw OperationError(
                    code: .conflict,
                    message:
                        "The document is on record as another person's; check the number and the person.",
                    basis: basis)
            }
            if same.contains(where: { $0.type == document.type.rawValue }) { return .doneBefore }
            let entry = try PersonDocumentEntry(
                person: person, type: document.type.rawValue, masked: document.maskedText,
                commitment: commitment, recordedOn: now.beijingDay)
            return try await work.enter(entry) { changed in
                Act(
                    .documentRecorded, in: nil, subject: "person document", basis: basis,
                    details: [
                        "type": document.type.rawValue, "renewed": changed.isEmpty ? "no" : "yes",
                    ], people: [person])
            }
        }
    }

    func isRegistered(_ person: PersonID, in work: any UnitOfWork) async throws -> Bool {
        if try await work.supervisors.find(person) != nil { return true }
        for table in [StoredTable.officers, .assessors] where try await work.mentions(person, in: table) {
            return true
        }
        return false
    }

    /// Erases a person's data: documents, name, and who the audit log's commitments are to.
    ///
    /// What was done stays, under the person's id; the log's entries and hashes stay and verify, and nobody can tell any
    /// more whom they name. Of an official who stands in the log alone nothing is left to tell a repeated call from a slip
    /// of the pen, which is then `notFound`. The card's number, days and findings stay with the id, and so do facts and remarks that people
    /// wrote: a name that stands in one is for a person to see to. The act itself names nobody, nor may its reason.
    ///
    /// - Parameters:
    ///   - person: Whose data.
    ///   - reason: Why, in words that the log keeps for good.
    ///   - actor: Who acts; the municipal centre alone, and nobody for themselves.
    ///   - now: The moment of the act.
    ///   - policy: The policy of its day.
    /// - Throws: ``OperationError``: `notFound` when nothing on record is of that id; `reasonMissing`; `malformed` when the
    ///   reason names the person or the actor is the person; `notPermitted`.
    public func erasePerson(
        _ person: PersonID, reason: String, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.personErased, actor)
        let basis = LegalBasis(article: 9)
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw OperationError(
                code: .reasonMissing, message: "The erasure has no reason; say why, naming nobody.",
                basis: basis)
        }
        guard actor.person != person else {
            throw OperationError(
                code: .malformed,
                message: "Nobody erases themselves, since the act would name them; somebody else does.",
                basis: basis)
        }
        return try await perform(as: actor, at: now) { work in
            let supervisor = try await work.supervisors.find(person)
            let officers = try await work.all(
                RegisteredOfficer.self, where: [.init("person_id", .equal, .id(person))])
            let documents = try await work.all(
                PersonDocumentEntry.self, where: [.init("person_id", .equal, .id(person))])
            let words =
                [person.text] + [supervisor?.name].compactMap { $0 } + officers.map(\.officer.name)
                + documents.compactMap(\.masked)
            guard !words.contains(where: { $0 != Self.erasedName && !$0.isEmpty && reason.contains($0) })
            else {
                throw OperationError(
                    code: .malformed,
                    message: "The reason names the person, and the log keeps it for good; say it without.",
                    basis: basis)
            }
            var changed = 0
            for document in documents where document.erasedOn == nil {
                try await work.replace(
                    try PersonDocumentEntry(
                        person: person, type: document.type, masked: nil, commitment: nil,
                        recordedOn: document.recordedOn, erasedOn: now.beijingDay))
                changed += 1
            }
            if let supervisor, supervisor.name != Self.erasedName {
                try await work.replace(try supervisor.renamed(Self.erasedName))
                changed += 1
            }
            for officer in officers where officer.officer.name != Self.erasedName {
                try await work.replace(try officer.renamed(Self.erasedName))
                changed += 1
            }
            let forgotten = try await work.forget(person)
            guard changed > 0 || forgotten > 0 else {
                guard try await isMentioned(person, in: work) else {
                    throw missing("The person's data", basis)
                }
                return .doneBefore
            }
            try await work.append(
                Act(
                    .personErased, in: nil, subject: "person", basis: basis,
                    details: [
                        "reason": reason, "rows": String(changed), "commitments": String(forgotten),
                    ]))
            return .done
        }
    }

    /// Whether anything on record is of a person.
    private func isMentioned(_ person: PersonID, in work: any UnitOfWork) async throws -> Bool {
        for table in StoredTable.all where table.place("person_id") != nil {
            if try await work.mentions(person, in: table) { return true }
        }
        return false
    }
}

extension UnitOfWork {
    /// Whether a table has a row of a person that the actor sees.
    func mentions(_ person: PersonID, in table: StoredTable) async throws -> Bool {
        let question = StoredQuestion(table, where: [.init("person_id", .equal, .id(person))], limit: 1)
        return try await !rows(question).isEmpty
    }
}

extension Supervisor {
    /// The same entry under another name.
    func renamed(_ name: String) throws(ModelError) -> Supervisor {
        try Supervisor(
            id: id, name: name, cardNumber: cardNumber, cardIssuedOn: cardIssuedOn,
            cardExpiresOn: cardExpiresOn, homeDistrict: homeDistrict, standing: standing,
            standingUntil: standingUntil)
    }
}

extension RegisteredOfficer {
    /// The same entry under another name.
    func renamed(_ name: String) throws(ModelError) -> RegisteredOfficer {
        RegisteredOfficer(
            district: district,
            officer: try InternalQualityOfficer(
                person: officer.person, institution: officer.institution, name: name, sex: officer.sex,
                bornOn: officer.bornOn, level: officer.level, post: officer.post,
                technicalYears: officer.technicalYears, integrityAttestedOn: officer.integrityAttestedOn,
                policyAttestedOn: officer.policyAttestedOn, fitnessAttestedOn: officer.fitnessAttestedOn))
    }
}
