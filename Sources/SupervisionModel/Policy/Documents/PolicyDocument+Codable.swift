extension PolicyDocument: Codable {
    private static let keys = [
        "promulgatedOn", "number", "title", "versions", "interpretations", "overlays", "ownRules",
    ]

    /// Reads a document; the lists may be left out.
    ///
    /// - Throws: `DecodingError` that names the place, the key and what to give; ``reading(_:)`` makes an error of the
    ///   model of it.
    public init(from decoder: any Decoder) throws {
        let object = try PolicyObject(decoder, "A policy document", keys: Self.keys)
        let promulgatedOn = try object.day("promulgatedOn")
        let number = try object.text("number")
        let title = try object.text("title")
        let versions: [PolicyOverlay] = try object.list("versions")
        let interpretations: [Interpretation] = try object.list("interpretations")
        let overlays: [PolicyOverlay] = try object.list("overlays")
        let ownRules: [OwnRule] = try object.list("ownRules")
        self = try object.make { () throws(ModelError) in
            try PolicyDocument(
                promulgatedOn: promulgatedOn, number: number, title: title, versions: versions,
                interpretations: InterpretationRegister(interpretations), overlays: overlays,
                ownRules: OwnRuleRegister(ownRules))
        }
    }

    /// Writes a document.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PolicyKey.self)
        try container.encode(promulgatedOn.description, forKey: PolicyKey("promulgatedOn"))
        try container.encode(number, forKey: PolicyKey("number"))
        try container.encode(title, forKey: PolicyKey("title"))
        try container.encode(versions, forKey: PolicyKey("versions"))
        try container.encode(interpretations.interpretations, forKey: PolicyKey("interpretations"))
        try container.encode(overlays, forKey: PolicyKey("overlays"))
        try container.encode(ownRules.rules, forKey: PolicyKey("ownRules"))
    }
}
