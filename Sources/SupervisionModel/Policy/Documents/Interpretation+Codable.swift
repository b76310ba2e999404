extension Interpretation: Codable {
    private static let keys = ["number", "issuedOn", "validFrom", "text", "field", "value", "reading"]

    /// Reads an interpretation; field, value and reading are given together or not at all.
    ///
    /// - Throws: `DecodingError.dataCorrupted` that names the key and what to give.
    public init(from decoder: any Decoder) throws {
        let object = try PolicyObject(decoder, "An interpretation", keys: Self.keys)
        let number = try object.text("number")
        let issuedOn = try object.day("issuedOn")
        let validFrom = try object.day("validFrom")
        let text = try object.text("text")
        var change: PolicyChange?
        if ["field", "value", "reading"].contains(where: object.has) {
            let field = try object.text("field")
            let value = try object.value("value")
            let reading = try object.text("reading")
            change = try object.make { () throws(ModelError) in
                try PolicyChange(field: field, value: value, reading: reading)
            }
        }
        self = try object.make { () throws(ModelError) in
            try Interpretation(
                number: number, issuedOn: issuedOn, validFrom: validFrom, text: text, change: change)
        }
    }

    /// Writes an interpretation.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PolicyKey.self)
        try container.encode(number, forKey: PolicyKey("number"))
        try container.encode(issuedOn.description, forKey: PolicyKey("issuedOn"))
        try container.encode(validFrom.description, forKey: PolicyKey("validFrom"))
        try container.encode(text, forKey: PolicyKey("text"))
        try container.encodeIfPresent(change?.field, forKey: PolicyKey("field"))
        try container.encodeIfPresent(change?.value, forKey: PolicyKey("value"))
        try container.encodeIfPresent(change?.reading, forKey: PolicyKey("reading"))
    }
}
