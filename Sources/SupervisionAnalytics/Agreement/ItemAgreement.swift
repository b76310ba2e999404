/// The agreement on one item, or on all together, with the pairs that were left out of it.
public struct ItemAgreement: Sendable, Hashable {
    /// The item's code, nothing for all items together.
    public let item: String?
    /// The agreement of the pairs that were answered yes or no on both sides; internal officers are the first rater.
    public let kappa: CohenKappa
    /// Pairs left out because an answer was blank.
    public let blank: Int
    /// Pairs left out because an answer was "not observed", and none blank.
    public let notObserved: Int
    /// Pairs left out because an answer was "not applicable", and none blank or not observed.
    public let notApplicable: Int

    package init(item: String?, kappa: CohenKappa, blank: Int, notObserved: Int, notApplicable: Int) {
        self.item = item
        self.kappa = kappa
        self.blank = blank
        self.notObserved = notObserved
        self.notApplicable = notApplicable
    }

    /// Pairs left out altogether.
    public var leftOut: Int { blank + notObserved + notApplicable }

    /// The reservations: those of the counts, and that all items are pooled where they are.
    public var caveats: [AgreementCaveat] { kappa.caveats + (item == nil ? [.pooled] : []) }
}
