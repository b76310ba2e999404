public import SupervisionModel

/// An internal quality officer as the store keeps one: with the district where the institution is registered.
public struct RegisteredOfficer: Hashable, Sendable {
    /// The district where the institution is registered.
    public let district: DistrictCode
    /// The officer.
    public let officer: InternalQualityOfficer

    /// Makes an entry.
    public init(district: DistrictCode, officer: InternalQualityOfficer) {
        self.district = district
        self.officer = officer
    }
}

extension RegisteredOfficer: StoredEntity {
    /// The register of internal quality officers.
    public static var table: StoredTable { .officers }

    /// Reads an entry.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            RegisteredOfficer(
                district: DistrictCode(try row.text("district_code")),
                officer: try InternalQualityOfficer(
                    person: row.id("person_id"), institution: row.id("institution_id"),
                    name: row.text("name"), sex: row.code("sex"), bornOn: row.day("born_on"),
                    level: row.optionalCode("level"), post: row.optionalText("post"),
                    technicalYears: row.integer("technical_years"),
                    integrityAttestedOn: row.optionalDay("integrity_attested_on"),
                    policyAttestedOn: row.optionalDay("policy_attested_on"),
                    fitnessAttestedOn: row.optionalDay("fitness_attested_on")))
        }
    }

    /// The entry as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(officer.person), .id(officer.institution), .text(officer.name),
            .code(officer.sex), .day(officer.bornOn), .optional(officer.level) { .code($0) },
            .optional(officer.post, StoredCell.text), .integer(officer.technicalYears),
            .optional(officer.integrityAttestedOn, StoredCell.day),
            .optional(officer.policyAttestedOn, StoredCell.day),
            .optional(officer.fitnessAttestedOn, StoredCell.day),
        ])
    }
}
