import FoundationEssentials
import SupervisionModel
import SupervisionStore

extension StoredPolicyLayer {
    /// Who issued it.
    ///
    /// - Parameter version: The number of a version of the municipal centre.
    func issuer(version: Int) -> PolicyIssuer? {
        switch kind {
        case .promulgation: nil
        case .version: .municipality(version: version)
        case .overlay: institution.map { .institution($0) } ?? district.map { .district($0) }
        }
    }

    /// Whether it sets any field at all; one that sets none adds nothing to a timeline.
    var setsFields: Bool {
        guard let changes else { return false }
        return !changes.allSatisfy { $0.isWhitespace || $0 == "{" || $0 == "}" }
    }

    /// The layer as the model reads it, with every check of a policy file.
    ///
    /// - Parameter version: The number of a version of the municipal centre.
    /// - Throws: ``ModelError`` with code `policyMalformed` that names the place in the changes and what to give.
    func overlay(version: Int) throws(ModelError) -> PolicyOverlay {
        let written = changes ?? "{}"
        do {
            // By itself first: only what is one whole value may be put into another.
            _ = try JSONDecoder().decode([String: Change].self, from: Data(written.utf8))
            var fields = [
                "\"number\":\(try Self.quoted(id))", "\"title\":\(try Self.quoted(title))",
                "\"validFrom\":\"\(validFrom)\"", "\"changes\":\(written)",
            ]
            if let validTo { fields.append("\"validTo\":\"\(validTo)\"") }
            switch issuer(version: version) {
            case .municipality(let number)?: fields.append("\"version\":\(number)")
            case .district(let code)?: fields.append("\"district\":\(try Self.quoted(code.text))")
            case .institution(let id)?: fields.append("\"institution\":\(try Self.quoted(id.text))")
            case nil: break
            }
            let text = "{\(fields.joined(separator: ","))}"
            return try JSONDecoder().decode(PolicyOverlay.self, from: Data(text.utf8))
        } catch let error as DecodingError {
            let error = ModelError(decoding: error)
            throw ModelError(
                code: error.code, message: "Layer \(id): \(error.message)", basis: error.basis)
        } catch {
            throw ModelError(
                code: .policyMalformed,
                message: "Layer \(id) has changes that aren't JSON; write them as in a policy file.",
                basis: LegalBasis(article: 18))
        }
    }

    /// A change of whatever content: what it may say is for the model to read.
    private struct Change: Decodable {
        init(from decoder: any Decoder) throws {
            _ = try decoder.singleValueContainer()
        }
    }

    private static func quoted(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
}
