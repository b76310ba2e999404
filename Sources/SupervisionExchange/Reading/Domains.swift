import SupervisionModel

/// The ids seen so far, a domain each.
final class Domains {
    private let interners: [ByteInterner] = Domain.allCases.map { _ in ByteInterner() }

    subscript(domain: Domain) -> ByteInterner { interners[domain.rawValue] }

    /// How many ids each domain has, to come back to.
    var mark: [Int] { interners.map(\.count) }

    /// Forgets what came after a mark.
    func rewind(to mark: [Int]) {
        for (interner, count) in zip(interners, mark) { interner.removeAll(after: count) }
    }
}
