/// Which policy holds on a day and for whom: versions, interpretations and own rules, each with its days.
///
/// A record is judged by the policy of its own day, so layers added later leave what was judged before as it was.
/// The measures hold from their promulgation (Article 19), whose day is given, never assumed. On a day the highest
/// version that holds is interpreted by what the municipal centre has issued (the last word of Article 18), then
/// tightened by the district's rules and the institution's. A value: whatever order the layers are given in, two
/// timelines of the same layers are equal.
public struct PolicyTimeline: Hashable, Sendable {
    /// The day on which the measures were promulgated and came into force.
    public let promulgatedOn: CalendarDay
    /// The municipal centre's versions, the lowest first.
    public let versions: [PolicyVersion]
    /// The municipal centre's interpretations.
    public let interpretations: InterpretationRegister
    /// Districts' and institutions' rules, by their first day, then by the bytes of their numbers.
    public let overlays: [PolicyOverlay]

    /// Makes a timeline and judges every layer by the day on which it begins.
    ///
    /// - Parameters:
    ///   - promulgatedOn: The day of promulgation.
    ///   - versions: Whole policies, the lowest of which holds from the promulgation on, without an end.
    ///   - interpretations: The register of interpretations.
    ///   - overlays: Districts' and institutions' rules; those of the municipal centre are versions over the lowest.
    /// - Throws: ``ModelError`` with code `policyMalformed` when no version holds from the promulgation, two versions or
    ///   overlays have one number, a higher version begins before a lower one, a layer begins before the promulgation, or
    ///   an overlay isn't tighter on its first day than what the municipal centre asks for then, or sets beside another
    ///   of the same issuer what isn't comparable; `outOfScope` when a district isn't one of the policy's.
    /// - Complexity: O(v + i · log i + o²) in the numbers of versions, interpretations and overlays.
    public init(
        promulgatedOn: CalendarDay, versions: [PolicyVersion],
        interpretations: InterpretationRegister = .empty, overlays: [PolicyOverlay] = []
    ) throws(ModelError) {
        self.promulgatedOn = promulgatedOn
        self.interpretations = interpretations
        self.versions = try Self.ordered(versions, overlays, promulgatedOn)
        self.overlays = overlays.filter { !$0.isMunicipal }.sorted {
            $0.validFrom == $1.validFrom
                ? $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) : $0.validFrom < $1.validFrom
        }
        try checkNumbers(overlays)
        for interpretation in interpretations.interpretations where interpretation.validFrom < promulgatedOn {
            throw Self.early(
                "Interpretation \(interpretation.number)", interpretation.validFrom, promulgatedOn)
        }
        for overlay in self.overlays { try check(overlay) }
        try checkPairs()
    }

    /// The policy of a day for a district and an institution; for the municipal centre where neither is named.
    ///
    /// - Throws: ``ModelError`` with code `notInForce` when the day lies before the promulgation; `outOfScope` when the
    ///   district isn't one of that day's policy.
    /// - Complexity: O(number of layers).
    public func policy(
        on day: CalendarDay, for district: DistrictCode?, institution: InstitutionID?
    ) throws(ModelError) -> SupervisionPolicy {
        var policy = try municipalPolicy(on: day)
        if let district { try Self.requireScope(district, policy) }
        for overlay in overlays(on: day, for: district, institution: institution) {
            policy = try overlay.tightening(policy)
        }
        return policy
    }

    /// The layers in force on a day for a district and an institution, in the order in which they are applied.
    ///
    /// - Throws: As ``policy(on:for:institution:)``.
    public func cited(
        on day: CalendarDay, for district: DistrictCode?, institution: InstitutionID?
    ) throws(ModelError) -> [PolicyLayer] {
        let version = try version(on: day)
        if let district { try Self.requireScope(district, version.policy) }
        var layers = [
            PolicyLayer(
                kind: .issued(.municipality(version: version.policy.version)), number: version.number,
                title: version.title, validFrom: version.validFrom, validTo: version.validTo)
        ]
        for interpretation in interpretations.inForce(on: day) {
            layers.append(
                PolicyLayer(
                    kind: .interpretation, number: interpretation.number, title: interpretation.text,
                    validFrom: interpretation.validFrom, validTo: nil))
        }
        for overlay in overlays(on: day, for: district, institution: institution) {
            layers.append(
                PolicyLayer(
                    kind: .issued(overlay.issuer), number: overlay.number, title: overlay.title,
                    validFrom: overlay.validFrom, validTo: overlay.validTo))
        }
        return layers
    }

    /// The version that holds on a day.
    ///
    /// - Throws: ``ModelError`` with code `notInForce` when the day lies before the promulgation.
    public func version(on day: CalendarDay) throws(ModelError) -> PolicyVersion {
        guard day >= promulgatedOn, let version = versions.last(where: { $0.holds(on: day) }) else {
            throw ModelError(
                code: .notInForce,
                message:
                    "On \(day) the measures weren't in force: they were promulgated on \(promulgatedOn).",
                basis: LegalBasis(article: 19))
        }
        return version
    }

    private func municipalPolicy(on day: CalendarDay) throws(ModelError) -> SupervisionPolicy {
        try interpretations.applied(to: try version(on: day).policy, on: day)
    }

    private func overlays(
        on day: CalendarDay, for district: DistrictCode?, institution: InstitutionID?
    ) -> [PolicyOverlay] {
        let held = overlays.filter { $0.holds(on: day) }
        return held.filter { overlay in district.map { overlay.issuer == .district($0) } ?? false }
            + held.filter { overlay in institution.map { overlay.issuer == .institution($0) } ?? false }
    }
}
