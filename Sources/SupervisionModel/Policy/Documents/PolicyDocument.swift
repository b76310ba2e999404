/// A policy file as it was written: the promulgation, versions, interpretations, overlays and own rules.
///
/// The library reads no file format by itself; any decoder will do.
///
/// ```swift
/// let document = try PolicyDocument.reading { try JSONDecoder().decode(PolicyDocument.self, from: data) }
/// let timeline = try document.timeline(over: .beijing)
/// ```
public struct PolicyDocument: Hashable, Sendable {
    /// The day of promulgation (Article 19).
    public let promulgatedOn: CalendarDay
    /// The number of the document that promulgated the measures (文号).
    public let number: String
    /// The measures' title.
    public let title: String
    /// Later versions of the municipal centre, as changes over the built-in policy.
    public let versions: [PolicyOverlay]
    /// The municipal centre's interpretations.
    public let interpretations: InterpretationRegister
    /// Districts' and institutions' overlays.
    public let overlays: [PolicyOverlay]
    /// Districts' and institutions' own rules.
    public let ownRules: OwnRuleRegister

    /// Makes a document.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when number or title is blank, a version isn't the municipal
    ///   centre's or an overlay is, or own rules name an overlay that the same issuer doesn't have.
    public init(
        promulgatedOn: CalendarDay, number: String, title: String, versions: [PolicyOverlay],
        interpretations: InterpretationRegister, overlays: [PolicyOverlay], ownRules: OwnRuleRegister
    ) throws(ModelError) {
        try ModelError.requireText("The policy document", number: number, title: title)
        for version in versions where !version.isMunicipal {
            throw Self.misplaced(version, "stands among the versions; move it to overlays")
        }
        for overlay in overlays where overlay.isMunicipal {
            throw Self.misplaced(overlay, "stands among the overlays; move it to versions")
        }
        for rule in ownRules.rules {
            guard let named = rule.overlay else { continue }
            guard overlays.contains(where: { $0.number == named && $0.issuer == rule.issuer.asPolicyIssuer })
            else {
                throw ModelError(
                    code: .policyMalformed,
                    message: "“\(rule.title)” of \(rule.issuer) names overlay \(named), which \(rule.issuer) "
                        + "doesn't have; give the overlay or leave its number out.",
                    basis: LegalBasis(article: 18))
            }
        }
        self.promulgatedOn = promulgatedOn
        self.number = number
        self.title = title
        self.versions = versions
        self.interpretations = interpretations
        self.overlays = overlays
        self.ownRules = ownRules
    }

    private static func misplaced(_ overlay: PolicyOverlay, _ what: String) -> ModelError {
        ModelError(
            code: .policyMalformed, message: "Overlay \(overlay.number) of \(overlay.issuer) \(what).",
            basis: LegalBasis(article: 18))
    }

    /// The timeline over a policy, which holds from the promulgation on.
    ///
    /// - Throws: ``ModelError`` as ``PolicyTimeline/init(promulgatedOn:versions:interpretations:overlays:)``.
    public func timeline(over policy: SupervisionPolicy) throws(ModelError) -> PolicyTimeline {
        let first = PolicyVersion(trusted: policy, number, title, promulgatedOn, nil)
        return try PolicyTimeline(
            promulgatedOn: promulgatedOn, versions: [first], interpretations: interpretations,
            overlays: versions + overlays)
    }

    /// Reads a document by any decoder, whose errors become the model's.
    ///
    /// - Parameter body: Decodes the document.
    /// - Throws: ``ModelError`` with the place in the document, what is wrong there and what to give.
    public static func reading(_ body: () throws -> PolicyDocument) throws(ModelError) -> PolicyDocument {
        do {
            return try body()
        } catch let error as ModelError {
            throw error
        } catch let error as DecodingError {
            throw ModelError(decoding: error)
        } catch {
            throw ModelError(
                code: .policyMalformed, message: "The policy document can't be read: \(error)",
                basis: LegalBasis(article: 18))
        }
    }
}
