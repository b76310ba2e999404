import Foundation
public import SupervisionModel
public import SupervisionStore

extension CompliancePolicy {
    /// The policy that a store has registered: its layers over the built-in one, or that one alone.
    ///
    /// Without a promulgation there is no timeline: the built-in policy then judges every day, and the day of promulgation
    /// stays unknown (Article 19).
    ///
    /// - Parameters:
    ///   - work: The reading under way.
    ///   - policy: The built-in policy.
    /// - Throws: `StoreError`; `ModelError` when a layer can't be read, or the layers contradict each other.
    public static func registered(
        in work: any UnitOfWork, over policy: SupervisionPolicy
    ) async throws -> CompliancePolicy {
        let layers = try await work.all(StoredPolicyLayer.self).sorted {
            $0.validFrom == $1.validFrom
                ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) : $0.validFrom < $1.validFrom
        }
        guard let promulgation = layers.first(where: { $0.kind == .promulgation }) else {
            return .fixed(policy, promulgatedOn: nil)
        }
        let interpretations = try await work.all(Interpretation.self)
        var overlays: [PolicyOverlay] = []
        // Layers of the municipal centre carry no number of their own: they count up from the built-in one.
        var version = policy.version
        for layer in layers where layer.kind != .promulgation {
            if layer.kind == .version { version += 1 }
            overlays.append(try layer.overlay(version: version))
        }
        let first = try PolicyVersion(
            policy, number: promulgation.id, title: promulgation.title, validFrom: promulgation.validFrom,
            validTo: nil)
        return .timeline(
            try PolicyTimeline(
                promulgatedOn: promulgation.validFrom, versions: [first],
                interpretations: try InterpretationRegister(interpretations), overlays: overlays))
    }
}

extension StoredPolicyLayer {
    /// The layer as a policy file would have it.
    fileprivate func overlay(version: Int) throws -> PolicyOverlay {
        var object: [String: Any] = [
            "number": id, "title": title, "validFrom": validFrom.description,
            "changes": try JSONSerialization.jsonObject(with: Data((changes ?? "{}").utf8)),
        ]
        if let validTo { object["validTo"] = validTo.description }
        switch kind {
        case .version: object["version"] = version
        case .promulgation, .overlay:
            if let institution {
                object["institution"] = institution.text
            } else {
                object["district"] = district?.text ?? ""
            }
        }
        do {
            return try JSONDecoder().decode(
                PolicyOverlay.self, from: try JSONSerialization.data(withJSONObject: object))
        } catch let error as DecodingError {
            throw ModelError(decoding: error)
        }
    }
}
