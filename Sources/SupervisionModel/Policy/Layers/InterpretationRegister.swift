/// The register of interpretations (解释登记), in the order in which they hold.
public struct InterpretationRegister: Hashable, Sendable {
    /// The interpretations by their first day, then by the bytes of their numbers.
    public let interpretations: [Interpretation]

    /// Makes a register; the order in which they are given doesn't matter.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when two have one number.
    public init(_ interpretations: [Interpretation]) throws(ModelError) {
        var seen: Set<String> = []
        for interpretation in interpretations where !seen.insert(interpretation.number).inserted {
            throw ModelError(
                code: .policyMalformed,
                message: "Interpretation \(interpretation.number) stands in the register twice; "
                    + "give each number once.",
                basis: LegalBasis(article: 18))
        }
        self.interpretations = interpretations.sorted {
            $0.validFrom == $1.validFrom
                ? $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) : $0.validFrom < $1.validFrom
        }
    }

    private init() {
        interpretations = []
    }

    /// The register without any.
    public static let empty = InterpretationRegister()

    /// Those that hold on a day, the last word last.
    public func inForce(on day: CalendarDay) -> [Interpretation] {
        interpretations.filter { $0.validFrom <= day }
    }

    /// The policy as interpreted on a day.
    func applied(to policy: SupervisionPolicy, on day: CalendarDay) throws(ModelError) -> SupervisionPolicy {
        var changed = policy
        for interpretation in inForce(on: day) {
            guard let change = interpretation.change else { continue }
            changed = try PolicyField.named(change.field)
                .setting(change.value, reading: change.reading, in: changed)
        }
        return changed
    }
}
