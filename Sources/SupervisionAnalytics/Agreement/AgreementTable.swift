import SupervisionModel

/// How internal officers' findings agree with the external ones, item by item and pooled (Article 6).
///
/// A pair counts where both sides answered yes or no. Every other pair is left out and counted, once, by the graver reason:
/// blank, then not observed, then not applicable. The table describes; it says nothing of who was right.
public struct AgreementTable: Sendable, Hashable {
    /// A line for each item that occurs, in the order of the codes' bytes.
    public let items: [ItemAgreement]
    /// All items together.
    public let pooled: ItemAgreement

    /// Counts pairs of answers, in any order.
    ///
    /// - Throws: ``AnalyticsError`` with code `tooManyUnits` for more than ``CohenKappa/pairLimit`` pairs.
    /// - Complexity: O(number of pairs).
    public init(pairs: [AnswerPair]) throws(AnalyticsError) {
        var tallies: [String: AgreementTally] = [:]
        var all = AgreementTally()
        for pair in pairs {
            tallies[pair.item, default: AgreementTally()].count(pair)
            all.count(pair)
        }
        let codes = tallies.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var items: [ItemAgreement] = []
        for code in codes {
            if let tally = tallies[code] { items.append(try tally.agreement(on: code)) }
        }
        self.items = items
        pooled = try all.agreement(on: nil)
    }
}
