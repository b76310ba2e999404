extension ModelError {
    /// The error of the model that a decoder's error stands for, with the place in the document in front.
    ///
    /// What the model refused keeps its code and basis; what no model has seen, such as a list where a text should be,
    /// becomes `policyMalformed`.
    ///
    /// - Parameter error: The error that a decoder threw while it read a policy document.
    public init(decoding error: DecodingError) {
        let context: DecodingError.Context
        var message: String?
        switch error {
        case .typeMismatch(_, let found), .valueNotFound(_, let found): context = found
        case .keyNotFound(let key, let found):
            context = found
            message = "“\(key.stringValue)” is missing; give it."
        case .dataCorrupted(let found): context = found
        @unknown default:
            self.init(code: .policyMalformed, message: "\(error)", basis: LegalBasis(article: 18))
            return
        }
        let cause = context.underlyingError as? ModelError
        let place = Self.place(context.codingPath)
        self.init(
            code: cause?.code ?? .policyMalformed,
            message: (place.isEmpty ? "" : place + ": ") + (message ?? context.debugDescription),
            basis: cause?.basis ?? LegalBasis(article: 18))
    }

    /// A place in a document: `overlays[2].changes.teamSize`.
    private static func place(_ path: [any CodingKey]) -> String {
        var text = ""
        for key in path {
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return text
    }
}
