public import SupervisionModel

/// A district's or an institution's own rules as they stand in the register, under an id of their own (Article 18).
public struct RegisteredRule: Hashable, Sendable {
    /// The id in the register.
    public let id: String
    /// The district whose register it is: the issuer, or where the issuing institution is registered.
    public let district: DistrictCode
    /// The rules.
    public let rule: OwnRule

    /// Registers rules.
    public init(id: String, district: DistrictCode, rule: OwnRule) {
        self.id = id
        self.district = district
        self.rule = rule
    }
}

extension RegisteredRule: StoredEntity {
    /// The register of own rules.
    public static var table: StoredTable { .ownRules }

    /// Reads an entry of the register.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            let district = DistrictCode(try row.text("district_code"))
            let institution: InstitutionID? = try row.optionalText("institution_id").map { Identifier($0) }
            return RegisteredRule(
                id: try row.text("rule_id"), district: district,
                rule: try OwnRule(
                    issuer: institution.map { .institution($0) } ?? .district(district),
                    title: row.text("title"), adoptedOn: row.day("adopted_on"),
                    validFrom: row.day("valid_from"), validTo: row.optionalDay("valid_to"),
                    documentHash: row.optionalText("document_hash"), overlay: row.optionalText("layer_id")))
        }
    }

    /// The entry as a row.
    public var row: StoredRow {
        let institution: InstitutionID? = if case .institution(let id) = rule.issuer { id } else { nil }
        return StoredRow([
            .district(district), .text(id), .optional(institution) { .id($0) }, .text(rule.title),
            .day(rule.adoptedOn), .day(rule.validFrom), .optional(rule.validTo, StoredCell.day),
            .optional(rule.documentHash, StoredCell.text), .optional(rule.overlay, StoredCell.text),
        ])
    }
}
