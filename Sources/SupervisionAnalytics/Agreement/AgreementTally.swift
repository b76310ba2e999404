import SupervisionModel

/// Counts of pairs as they come.
struct AgreementTally {
    private var bothYes = 0
    private var internalYesOnly = 0
    private var externalYesOnly = 0
    private var bothNo = 0
    private var blank = 0
    private var notObserved = 0
    private var notApplicable = 0

    /// Counts a pair.
    mutating func count(_ pair: AnswerPair) {
        let answers = [pair.internalAnswer, pair.externalAnswer]
        switch (pair.internalAnswer, pair.externalAnswer) {
        case (.yes, .yes): bothYes += 1
        case (.yes, .no): internalYesOnly += 1
        case (.no, .yes): externalYesOnly += 1
        case (.no, .no): bothNo += 1
        default:
            if answers.contains(nil) {
                blank += 1
            } else if answers.contains(.notObserved) {
                notObserved += 1
            } else {
                notApplicable += 1
            }
        }
    }

    /// What the counts come to.
    func agreement(on item: String?) throws(AnalyticsError) -> ItemAgreement {
        guard
            let kappa = CohenKappa(
                bothYes: bothYes, firstYesOnly: internalYesOnly, secondYesOnly: externalYesOnly,
                bothNo: bothNo)
        else {
            throw AnalyticsError(
                code: .tooManyUnits,
                message: "More than \(CohenKappa.pairLimit) pairs of answers; give a shorter period.")
        }
        return ItemAgreement(
            item: item, kappa: kappa, blank: blank, notObserved: notObserved, notApplicable: notApplicable)
    }
}
