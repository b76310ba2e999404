/// Changes to a policy by one document: a new version of the municipal centre, or a district's or institution's rules.
///
/// The municipal centre may set a field in either direction, down to what its article writes. A district's and an
/// institution's own rules may tighten alone (our reading of Article 18): applying one that loosens is an error.
public struct PolicyOverlay: Hashable, Sendable {
    /// The document's number, unique among the overlays of a timeline.
    public let number: String
    /// Who issued it.
    public let issuer: PolicyIssuer
    /// The document's title.
    public let title: String
    /// The first day on which it holds.
    public let validFrom: CalendarDay
    /// The last day on which it holds, or nothing while it has none.
    public let validTo: CalendarDay?
    /// What it changes, in the order of the fields' names.
    public let changes: [PolicyChange]

    /// Makes an overlay.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when number or title is blank, a version is below 1, a field
    ///   is set twice or none is set; `datesOutOfOrder` when it ends before it begins.
    public init(
        number: String, issuer: PolicyIssuer, title: String, validFrom: CalendarDay, validTo: CalendarDay?,
        changes: [PolicyChange]
    ) throws(ModelError) {
        try ModelError.requireText("An overlay of \(issuer)", number: number, title: title)
        try ModelError.requireOrder("Overlay \(number)", validFrom, validTo)
        if case .municipality(let version) = issuer, version < 1 {
            throw ModelError(
                code: .policyMalformed,
                message: "Overlay \(number) has version \(version); versions count from 1.",
                basis: LegalBasis(article: 18))
        }
        let sorted = changes.sorted { $0.field < $1.field }
        guard !sorted.isEmpty else {
            throw ModelError(
                code: .policyMalformed,
                message: "Overlay \(number) changes no field; give one or leave it out.",
                basis: LegalBasis(article: 18))
        }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.field == next.field {
            throw ModelError(
                code: .policyMalformed,
                message:
                    "Overlay \(number) sets \(one.field) to both \(one.value) and \(next.value); give one.",
                basis: LegalBasis(article: 18))
        }
        self.number = number
        self.issuer = issuer
        self.title = title
        self.validFrom = validFrom
        self.validTo = validTo
        self.changes = sorted
    }

    /// Tells whether it holds on a day.
    public func holds(on day: CalendarDay) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }

    /// The policy with the changes.
    ///
    /// - Returns: For the municipal centre, the version with every field as set; else the policy tightened. A field that
    ///   is set to what it is keeps the reading that it has.
    /// - Throws: ``ModelError`` with code `policyMalformed` when a district's or institution's overlay loosens a field or
    ///   may not touch it, naming the field, its article and both values.
    public func applied(to policy: SupervisionPolicy) throws(ModelError) -> SupervisionPolicy {
        var changed = policy
        if case .municipality(let version) = issuer {
            changed.take(version: version)
            for change in changes {
                changed = try PolicyField.named(change.field)
                    .setting(change.value, reading: change.reading, in: changed)
            }
            return changed
        }
        for change in changes {
            let field = try PolicyField.named(change.field)
            guard issuer.reaches(field) else {
                throw refusal(field, change, policy, "isn't for \(issuer) to set")
            }
            switch try field.comparison(change.value, to: field.text(in: policy)) {
            case .same: continue
            case .tighter: changed = try field.setting(change.value, reading: change.reading, in: changed)
            case .looser: throw refusal(field, change, policy, "would be loosened")
            case .neither: throw refusal(field, change, policy, "would be neither tighter nor the same")
            }
        }
        return changed
    }

    /// The policy tightened as far as the changes still tighten it.
    ///
    /// A layer that was tighter when it began stays lawful when a later one overtakes it: the tighter value holds.
    func tightening(_ policy: SupervisionPolicy) throws(ModelError) -> SupervisionPolicy {
        var changed = policy
        for change in changes {
            let field = try PolicyField.named(change.field)
            if try field.comparison(change.value, to: field.text(in: changed)) == .tighter {
                changed = try field.setting(change.value, reading: change.reading, in: changed)
            }
        }
        return changed
    }

    private func refusal(
        _ field: PolicyField, _ change: PolicyChange, _ policy: SupervisionPolicy, _ what: String
    ) -> ModelError {
        ModelError(
            code: .policyMalformed,
            message:
                "Overlay \(number) of \(issuer): \(field.name) (\(field.chinese), \(field.basis)) \(what), "
                + "from \(field.text(in: policy)) to \(change.value); own rules may tighten alone.",
            basis: field.basis)
    }
}

extension PolicyIssuer {
    /// Tells whether its own rules may touch a field.
    func reaches(_ field: PolicyField) -> Bool {
        switch self {
        case .municipality: true
        case .district: field.reach != .municipality
        case .institution: field.reach == .districtsAndInstitutions
        }
    }
}

extension SupervisionPolicy {
    /// Takes a version's number, in the name too: `beijing-1` becomes `beijing-2`.
    mutating func take(version: Int) {
        let tail = "-\(self.version)"
        let stem = name.hasSuffix(tail) ? String(name.dropLast(tail.count)) : name
        name = "\(stem)-\(version)"
        self.version = version
    }
}
