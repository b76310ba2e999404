extension OwnRule: Codable {
    private static let keys = [
        "district", "institution", "title", "adoptedOn", "validFrom", "validTo", "documentHash", "overlay",
    ]

    /// Reads rules.
    ///
    /// - Throws: `DecodingError.dataCorrupted` that names the key and what to give.
    public init(from decoder: any Decoder) throws {
        let object = try PolicyObject(decoder, "Own rules", keys: Self.keys)
        let issuer: RuleIssuer = try object.issuer([
            (key: "district", make: { .district(DistrictCode(try object.text($0))) }),
            (key: "institution", make: { .institution(InstitutionID(try object.text($0))) }),
        ])
        let title = try object.text("title")
        let adoptedOn = try object.day("adoptedOn")
        let validFrom = try object.day("validFrom")
        let validTo = try object.optionalDay("validTo")
        let documentHash = try object.optionalText("documentHash")
        let overlay = try object.optionalText("overlay")
        self = try object.make { () throws(ModelError) in
            try OwnRule(
                issuer: issuer, title: title, adoptedOn: adoptedOn, validFrom: validFrom, validTo: validTo,
                documentHash: documentHash, overlay: overlay)
        }
    }

    /// Writes rules.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PolicyKey.self)
        switch issuer {
        case .district(let code): try container.encode(code.text, forKey: PolicyKey("district"))
        case .institution(let id): try container.encode(id.text, forKey: PolicyKey("institution"))
        }
        try container.encode(title, forKey: PolicyKey("title"))
        try container.encode(adoptedOn.description, forKey: PolicyKey("adoptedOn"))
        try container.encode(validFrom.description, forKey: PolicyKey("validFrom"))
        try container.encodeIfPresent(validTo?.description, forKey: PolicyKey("validTo"))
        try container.encodeIfPresent(documentHash, forKey: PolicyKey("documentHash"))
        try container.encodeIfPresent(overlay, forKey: PolicyKey("overlay"))
    }
}
