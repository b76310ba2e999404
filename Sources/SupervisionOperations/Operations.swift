import SupervisionModel
public import SupervisionStore

/// Every act of supervision as one call: one transaction, the rules asked, an entry in the audit log with its basis.
///
/// ```swift
/// let operations = Operations(store: store)
/// let outcome = try await operations.fileSession(session, as: official, at: now, under: .beijing)
/// ```
///
/// Every act is safe to repeat: the same call again finds what it did before and answers ``OperationOutcome/doneBefore``,
/// so that a commit in doubt is cleared by asking again. Acts propose nothing and decide nothing by themselves: the named
/// actor does.
public struct Operations<Store: SupervisionStore>: Sendable {
    /// Where everything is kept.
    public let store: Store

    /// Makes the acts on a store.
    public init(store: Store) {
        self.store = store
    }

    /// How often an act is tried when another with the same id got in its way.
    private static var attempts: Int { 3 }

    /// Runs one act; what stands against it comes out as one kind of error.
    func perform<Result: Sendable>(
        as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws(OperationError) -> Result {
        var attempt = 1
        while true {
            do {
                return try await store.transaction(as: actor, at: now, body)
            } catch let error as OperationError {
                throw error
            } catch let error as StoreError {
                // The same act at once by another call: asked again, it is found done, or told apart in words.
                if error.code == .conflict, attempt < Self.attempts {
                    attempt += 1
                    continue
                }
                throw OperationError(error)
            } catch let error as ModelError {
                throw OperationError(code: .malformed, message: error.message, basis: error.basis)
            } catch {
                throw OperationError(
                    StoreError(code: .failed, message: "The act ended early; nothing was kept.", cause: error)
                )
            }
        }
    }

    /// Refuses what takes place outside of the policy's districts (Article 2).
    func requireScope(_ district: DistrictCode, under policy: SupervisionPolicy) throws(OperationError) {
        guard policy.districts.district(district) == nil else { return }
        throw OperationError(
            code: .outsideScope,
            message: "District \(district) isn't one of policy \(policy.name); use the code of one that is.",
            basis: LegalBasis(article: 2))
    }

    /// Refuses to take an id for something else than it names.
    func taken(_ what: String) -> OperationError {
        OperationError(
            code: .conflict, message: "\(what) is there already and says something else; use another id.",
            basis: nil)
    }

    /// Refuses to edit what stays as it is.
    func fixed(_ what: String, _ article: Int) -> OperationError {
        OperationError(
            code: .immutable,
            message: "\(what) is there already and says something else; it is never edited: add a later one.",
            basis: LegalBasis(article: article))
    }

    /// Tells that something isn't there.
    func missing(_ what: String, _ basis: LegalBasis? = nil) -> OperationError {
        OperationError(
            code: .notFound, message: "\(what) isn't there, or isn't yours to see; check the id.",
            basis: basis)
    }
}
