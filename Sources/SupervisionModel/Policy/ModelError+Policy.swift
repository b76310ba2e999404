extension ModelError {
    /// A setting asks for less than its article writes.
    static func looser(
        _ field: String, _ given: String, than floor: String, _ basis: LegalBasis
    ) -> ModelError {
        ModelError(
            code: .policyMalformed,
            message:
                "\(field) is set to \(given), looser than \(basis) with \(floor); no layer may go below that.",
            basis: basis)
    }

    /// Refuses a number outside of what a setting can mean.
    ///
    /// - Parameters:
    ///   - field: The field's name.
    ///   - setting: What it is set to.
    ///   - range: The numbers that are taken.
    ///   - given: Those that may be given, in words, what the article's floor keeps out included: `2 to 100`.
    static func require(
        _ field: String, _ setting: PolicySetting<Int>, in range: some RangeExpression<Int>, _ given: String
    ) throws(ModelError) {
        guard !range.contains(setting.value) else { return }
        throw ModelError(
            code: .policyMalformed, message: "\(field) is set to \(setting.value); give \(given).",
            basis: setting.basis)
    }
}

extension ModelError {
    /// Refuses a document without a number or title.
    static func requireText(_ what: String, number: String, title: String) throws(ModelError) {
        for (name, text) in [("number", number), ("title", title)] where text.allSatisfy(\.isWhitespace) {
            throw ModelError(
                code: .policyMalformed, message: "\(what) has no \(name); give it as the document has it.",
                basis: LegalBasis(article: 18))
        }
    }

    /// Refuses a last day before the first.
    static func requireOrder(
        _ what: String, _ first: CalendarDay, _ last: CalendarDay?
    ) throws(ModelError) {
        guard let last, last < first else { return }
        throw ModelError(
            code: .datesOutOfOrder,
            message: "\(what) is valid from \(first) to \(last), which ends before it begins.",
            basis: LegalBasis(article: 18))
    }
}
