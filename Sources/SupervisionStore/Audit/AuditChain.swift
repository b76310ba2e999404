public import SupervisionModel

/// Names one chain of the audit log: a district's, or the city's own.
public struct AuditChain: Hashable, Sendable {
    /// The district's code, or `110000` for the city's own acts.
    public let code: String

    /// The chain of the city's own acts; 110000 is Beijing in GB/T 2260, and no district's code.
    public static let city = AuditChain(code: "110000")

    /// The chain in which acts of a district stand; the city's when nil.
    public init(_ district: DistrictCode?) {
        self.init(code: district?.text ?? "110000")
    }

    /// Makes a chain from its code.
    public init(code: String) {
        self.code = code
    }
}
