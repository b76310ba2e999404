extension PolicyOverlay: Codable {
    private static let keys = [
        "version", "district", "institution", "number", "title", "validFrom", "validTo", "changes",
    ]

    /// Reads an overlay.
    ///
    /// - Throws: `DecodingError.dataCorrupted` that names the key and what to give; ``ModelError/init(decoding:)`` makes an
    ///   error of the model of it.
    public init(from decoder: any Decoder) throws {
        let object = try PolicyObject(decoder, "An overlay", keys: Self.keys)
        let issuer: PolicyIssuer = try object.issuer([
            (key: "version", make: { .municipality(version: try object.number($0)) }),
            (key: "district", make: { .district(DistrictCode(try object.text($0))) }),
            (key: "institution", make: { .institution(InstitutionID(try object.text($0))) }),
        ])
        let number = try object.text("number")
        let title = try object.text("title")
        let validFrom = try object.day("validFrom")
        let validTo = try object.optionalDay("validTo")
        let changes = try object.changes("changes")
        self = try object.make { () throws(ModelError) in
            try PolicyOverlay(
                number: number, issuer: issuer, title: title, validFrom: validFrom, validTo: validTo,
                changes: changes)
        }
    }

    /// Writes an overlay.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PolicyKey.self)
        switch issuer {
        case .municipality(let version): try container.encode(version, forKey: PolicyKey("version"))
        case .district(let code): try container.encode(code.text, forKey: PolicyKey("district"))
        case .institution(let id): try container.encode(id.text, forKey: PolicyKey("institution"))
        }
        try container.encode(number, forKey: PolicyKey("number"))
        try container.encode(title, forKey: PolicyKey("title"))
        try container.encode(validFrom.description, forKey: PolicyKey("validFrom"))
        try container.encodeIfPresent(validTo?.description, forKey: PolicyKey("validTo"))
        var fields = container.nestedContainer(keyedBy: PolicyKey.self, forKey: PolicyKey("changes"))
        for change in changes {
            var field = fields.nestedContainer(keyedBy: PolicyKey.self, forKey: PolicyKey(change.field))
            try field.encode(change.value, forKey: PolicyKey("value"))
            try field.encode(change.reading, forKey: PolicyKey("reading"))
        }
    }
}

extension PolicyObject {
    /// A whole number that must be given.
    func number(_ key: String) throws -> Int {
        let text = try value(key)
        guard let number = Int(text) else {
            throw corrupted(key, "\(what) has “\(text)” as “\(key)”; give a whole number.")
        }
        return number
    }

    /// An object of fields, each with its value and reading.
    func changes(_ key: String) throws -> [PolicyChange] {
        guard has(key) else { throw corrupted(key, "\(what) has no “\(key)”; give the fields that it sets.") }
        let fields = try container.nestedContainer(keyedBy: PolicyKey.self, forKey: PolicyKey(key))
        var changes: [PolicyChange] = []
        // In the order of the names, so that the first thing wrong is the same one on every machine.
        for field in fields.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            let object = try PolicyObject(
                try fields.superDecoder(forKey: field), "Field \(field.stringValue)",
                keys: ["value", "reading"])
            let value = try object.value("value")
            let reading = try object.text("reading")
            changes.append(
                try object.make { () throws(ModelError) in
                    try PolicyChange(field: field.stringValue, value: value, reading: reading)
                })
        }
        return changes
    }
}
