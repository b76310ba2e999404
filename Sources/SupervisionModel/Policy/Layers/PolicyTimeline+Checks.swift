extension PolicyOverlay {
    /// Whether it is a version of the municipal centre.
    var isMunicipal: Bool {
        if case .municipality = issuer { true } else { false }
    }
}

extension PolicyTimeline {
    /// The versions from the lowest, those given as changes made whole over it.
    static func ordered(
        _ versions: [PolicyVersion], _ overlays: [PolicyOverlay], _ promulgatedOn: CalendarDay
    ) throws(ModelError) -> [PolicyVersion] {
        guard let lowest = versions.min(by: { $0.policy.version < $1.policy.version }),
            lowest.validFrom == promulgatedOn, lowest.validTo == nil
        else {
            throw ModelError(
                code: .policyMalformed,
                message:
                    "No version of the policy holds from the promulgation on \(promulgatedOn) without an end; "
                    + "the lowest must.",
                basis: LegalBasis(article: 19))
        }
        var whole = versions
        for overlay in overlays where overlay.isMunicipal {
            whole.append(
                PolicyVersion(
                    trusted: try overlay.applied(to: lowest.policy), overlay.number, overlay.title,
                    overlay.validFrom, overlay.validTo))
        }
        whole.sort {
            $0.policy.version == $1.policy.version
                ? $0.validFrom < $1.validFrom : $0.policy.version < $1.policy.version
        }
        for (one, next) in zip(whole, whole.dropFirst()) {
            if one.policy.version == next.policy.version {
                throw ModelError(
                    code: .policyMalformed,
                    message:
                        "Version \(one.policy.version) of the policy is given twice, by \(one.number) and "
                        + "\(next.number); number each once.",
                    basis: LegalBasis(article: 18))
            }
            if next.validFrom < one.validFrom {
                throw ModelError(
                    code: .policyMalformed,
                    message:
                        "Version \(next.policy.version) of the policy begins on \(next.validFrom), before "
                        + "version \(one.policy.version) on \(one.validFrom).",
                    basis: LegalBasis(article: 18))
            }
        }
        return whole
    }

    /// Refuses two overlays of one number.
    func checkNumbers(_ overlays: [PolicyOverlay]) throws(ModelError) {
        var seen: Set<String> = []
        for overlay in overlays where !seen.insert(overlay.number).inserted {
            throw ModelError(
                code: .policyMalformed,
                message: "Overlay \(overlay.number) is given twice; give each number once.",
                basis: LegalBasis(article: 18))
        }
    }

    /// Refuses an overlay that begins too early, is out of scope or isn't tighter on its first day.
    func check(_ overlay: PolicyOverlay) throws(ModelError) {
        guard overlay.validFrom >= promulgatedOn else {
            throw Self.early("Overlay \(overlay.number)", overlay.validFrom, promulgatedOn)
        }
        let beneath = try policy(on: overlay.validFrom, for: nil, institution: nil)
        if case .district(let code) = overlay.issuer { try Self.requireScope(code, beneath) }
        _ = try overlay.applied(to: beneath)
    }

    /// Refuses two overlays of one issuer that set one field, on a day of both, to what isn't comparable.
    func checkPairs() throws(ModelError) {
        for (place, one) in overlays.enumerated() {
            for other in overlays.dropFirst(place + 1)
            where one.issuer == other.issuer && one.holds(on: other.validFrom) {
                for change in one.changes {
                    guard let rival = other.changes.first(where: { $0.field == change.field }) else {
                        continue
                    }
                    let field = try PolicyField.named(change.field)
                    guard try field.comparison(rival.value, to: change.value) == .neither else { continue }
                    throw ModelError(
                        code: .policyMalformed,
                        message:
                            "Overlays \(one.number) and \(other.number) of \(one.issuer) set \(field.name) "
                            + "(\(field.basis)) to \(change.value) and \(rival.value), neither of which is tighter; "
                            + "end the one before the other begins.",
                        basis: field.basis)
                }
            }
        }
    }

    /// A layer that begins before the measures.
    static func early(_ what: String, _ day: CalendarDay, _ promulgatedOn: CalendarDay) -> ModelError {
        ModelError(
            code: .policyMalformed,
            message:
                "\(what) is valid from \(day), before the measures were promulgated on \(promulgatedOn).",
            basis: LegalBasis(article: 19))
    }

    /// Refuses a district that a policy doesn't have.
    static func requireScope(_ district: DistrictCode, _ policy: SupervisionPolicy) throws(ModelError) {
        guard policy.districts.district(district) == nil else { return }
        throw ModelError(
            code: .outOfScope,
            message: "District \(district) isn't one of policy \(policy.name); use the code of one that is.",
            basis: LegalBasis(article: 2))
    }
}
