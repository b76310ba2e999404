/// How much one violation of each severity weighs in a risk score.
public struct SeverityWeights: Hashable, Sendable {
    /// The weight of a critical violation or a recorded escalation.
    public let critical: Double
    /// The weight of a serious violation.
    public let serious: Double
    /// The weight of a minor violation.
    public let minor: Double

    /// Makes weights.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` unless each is finite and above 0.
    public init(critical: Double, serious: Double, minor: Double) throws(ModelError) {
        guard [critical, serious, minor].allSatisfy({ $0.isFinite && $0 > 0 }) else {
            throw ModelError(
                code: .policyMalformed,
                message: "Severity weights \(critical)/\(serious)/\(minor) must be finite and above 0.")
        }
        self.init(trusted: critical, serious, minor)
    }

    private init(trusted critical: Double, _ serious: Double, _ minor: Double) {
        self.critical = critical
        self.serious = serious
        self.minor = minor
    }

    /// 10, 3 and 1, the project's reading for the official form.
    public static let form = SeverityWeights(trusted: 10, 3, 1)
    /// 5, 2 and 1.
    public static let moderate = SeverityWeights(trusted: 5, 2, 1)
    /// 1, 1 and 1: every violation counts alike.
    public static let equal = SeverityWeights(trusted: 1, 1, 1)

    /// The weight of one severity.
    public subscript(severity: Severity) -> Double {
        switch severity {
        case .critical: critical
        case .serious: serious
        case .minor: minor
        }
    }
}

extension SeverityWeights: CustomStringConvertible {
    /// The weights as reports print them: `10/3/1`.
    public var description: String {
        [critical, serious, minor].map { Int(exactly: $0).map { String($0) } ?? String($0) }
            .joined(separator: "/")
    }
}

extension SeverityWeights {
    /// Reads `10/3/1`, or nothing when the text isn't three finite weights above 0 written as ``description`` does.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Double($0) }
        guard parts.count == 3,
            let weights = try? SeverityWeights(critical: parts[0], serious: parts[1], minor: parts[2]),
            weights.description == text
        else { return nil }
        self = weights
    }
}
