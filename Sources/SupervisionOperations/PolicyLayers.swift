import SupervisionModel
import SupervisionStore

/// The layers of the policy and the interpretations, as they are on record.
struct PolicyLayers {
    var layers: [StoredPolicyLayer]
    var interpretations: [Interpretation]

    /// The timeline that they make; nothing without a promulgation.
    func timeline(over base: SupervisionPolicy) throws(ModelError) -> PolicyTimeline? {
        guard let promulgation = layers.first(where: { $0.kind == .promulgation }) else { return nil }
        let first = try PolicyVersion(
            base, number: promulgation.id, title: promulgation.title, validFrom: promulgation.validFrom,
            validTo: nil)
        let versions = layers.filter { $0.kind == .version }.sorted {
            $0.validFrom == $1.validFrom
                ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) : $0.validFrom < $1.validFrom
        }
        var overlays: [PolicyOverlay] = []
        for (place, version) in versions.enumerated() where version.setsFields {
            overlays.append(try version.overlay(version: base.version + 1 + place))
        }
        for layer in layers where layer.kind == .overlay && layer.setsFields {
            overlays.append(try layer.overlay(version: 0))
        }
        return try PolicyTimeline(
            promulgatedOn: promulgation.validFrom, versions: [first],
            interpretations: try InterpretationRegister(interpretations), overlays: overlays)
    }
}
