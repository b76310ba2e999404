public import SupervisionModel

/// A layer of the policy as the store keeps it: its days, whose it is, and what it changes as the JSON of a policy file.
public struct StoredPolicyLayer: Hashable, Sendable {
    /// The document's number.
    public let id: String
    /// What it is.
    public let kind: PolicyLayerKind
    /// The district that issued it, if one did.
    public let district: DistrictCode?
    /// The institution that issued it, if one did.
    public let institution: InstitutionID?
    /// The document's title.
    public let title: String
    /// The first day on which it holds; of a promulgation, the day of promulgation.
    public let validFrom: CalendarDay
    /// The last day on which it holds, where it has one.
    public let validTo: CalendarDay?
    /// The changes, as the object `changes` of a policy file; nothing for a promulgation.
    public let changes: String?

    /// Makes a layer.
    public init(
        id: String, kind: PolicyLayerKind, district: DistrictCode?, institution: InstitutionID?,
        title: String, validFrom: CalendarDay, validTo: CalendarDay?, changes: String?
    ) {
        self.id = id
        self.kind = kind
        self.district = district
        self.institution = institution
        self.title = title
        self.validFrom = validFrom
        self.validTo = validTo
        self.changes = changes
    }
}

extension StoredPolicyLayer: StoredEntity {
    /// The layers of the policy.
    public static var table: StoredTable { .policyLayers }

    /// Reads a layer.
    public init(_ row: RowReader) throws(StoreError) {
        self.init(
            id: try row.text("layer_id"), kind: try row.code("kind"),
            district: try row.optionalText("district_code").map { DistrictCode($0) },
            institution: try row.optionalText("institution_id").map { Identifier($0) },
            title: try row.text("title"), validFrom: try row.day("valid_from"),
            validTo: try row.optionalDay("valid_to"), changes: try row.optionalText("changes"))
    }

    /// The layer as a row.
    public var row: StoredRow {
        StoredRow([
            .text(id), .code(kind), .optional(district, StoredCell.district),
            .optional(institution) { .id($0) }, .text(title), .day(validFrom),
            .optional(validTo, StoredCell.day), .optional(changes, StoredCell.text),
        ])
    }
}
