public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Enters an interpretation of the municipal centre (解释, Article 18), which has the last word from its day on.
    ///
    /// - Parameters:
    ///   - interpretation: The interpretation.
    ///   - actor: Who acts; the municipal centre alone.
    ///   - now: The moment of the act.
    ///   - base: The policy that the layers stand on.
    /// - Throws: ``OperationError``: `notFound` before the promulgation is recorded; `tooEarly` when it is issued later;
    ///   `malformed` when it holds before the promulgation or an overlay would no longer be lawful; `immutable` when its
    ///   number is another's; `notPermitted`.
    public func enterInterpretation(
        _ interpretation: Interpretation, as actor: ActorIdentity, at now: Instant,
        over base: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.interpretationEntered, actor)
        let basis = LegalBasis(article: 18)
        let name = "Interpretation \(interpretation.number)"
        try requirePast(interpretation.issuedOn, name, by: now, basis)
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.present(like: interpretation) {
                guard old.row == interpretation.row else { throw fixed(name, 18) }
                return .doneBefore
            }
            var layers = try await layers(in: work)
            layers.interpretations.append(interpretation)
            guard try layers.timeline(over: base) != nil else { throw unpromulgated(name) }
            try await work.insert(interpretation)
            try await work.append(
                Act(
                    .interpretationEntered, in: nil, subject: "interpretation \(interpretation.number)",
                    basis: basis,
                    details: [
                        "validFrom": interpretation.validFrom.description,
                        "field": interpretation.change?.field ?? "",
                        "value": interpretation.change?.value ?? "",
                    ]))
            return .done
        }
    }

    /// Enters a layer of the policy: the promulgation, a version of the municipal centre's, or what own rules tighten.
    ///
    /// There is one promulgation, whose day is given and never assumed (Article 19). Versions come in the order of their
    /// days and are numbered by it. An overlay may tighten alone (Article 18, our reading): one that loosens is refused
    /// with the field, its article and both values.
    ///
    /// - Parameters:
    ///   - layer: The layer; its changes are written as the object `changes` of a policy file.
    ///   - actor: Who acts; the municipal centre alone, for districts and institutions too.
    ///   - now: The moment of the act.
    ///   - base: The policy that the layers stand on.
    /// - Throws: ``OperationError``: `notFound` before the promulgation is recorded, or for the institution; `conflict` for
    ///   a second promulgation, or a version that doesn't begin after the others; `malformed` for what isn't lawful;
    ///   `immutable` when the number is another's; `notPermitted`.
    public func enterPolicyLayer(
        _ layer: StoredPolicyLayer, as actor: ActorIdentity, at now: Instant, over base: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.policyLayerEntered, actor)
        let basis = LegalBasis(article: layer.kind == .promulgation ? 19 : 18)
        let name = "Layer \(layer.id)"
        try requireShape(layer, name, basis)
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.present(like: layer) {
                guard old.row == layer.row else { throw fixed(name, basis.article) }
                return .doneBefore
            }
            var chain = layer.district
            if let institution = layer.institution {
                guard let found = try await work.institutions.find(institution) else {
                    throw missing("Institution \(institution)", basis)
                }
                if let district = layer.district {
                    try await requireRegistered(institution, in: district, basis, work)
                }
                chain = found.district
            }
            var layers = try await layers(in: work)
            try requireOrder(layer, among: layers.layers)
            layers.layers.append(layer)
            guard try layers.timeline(over: base) != nil else { throw unpromulgated(name) }
            // A layer that sets nothing adds nothing to a timeline, and is told here.
            if layer.kind != .promulgation { _ = try layer.overlay(version: base.version + 1) }
            try await work.insert(layer)
            try await work.append(
                Act(
                    .policyLayerEntered, in: chain, subject: "layer \(layer.id)", basis: basis,
                    details: [
                        "kind": layer.kind.rawValue, "district": layer.district?.text ?? "",
                        "institution": layer.institution?.text ?? "",
                        "validFrom": layer.validFrom.description,
                        "validTo": layer.validTo?.description ?? "", "changes": layer.changes ?? "",
                    ]))
            return .done
        }
    }

    /// Enters a district's or an institution's own rules in the register (实施细则, Article 18), or their later state.
    ///
    /// - Throws: ``OperationError``: `outsideScope`; `notFound` when the institution or the overlay that they name isn't
    ///   there; `tooEarly`; `malformed` when they stand in another district's register than their issuer's, or twice;
    ///   `notPermitted`.
    public func enterOwnRules(
        _ rule: RegisteredRule, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(rule.district, under: policy)
        try allow(.ownRulesEntered, actor)
        let basis = LegalBasis(article: 18)
        try requirePast(rule.rule.adoptedOn, "Rule \(rule.id)", by: now, basis)
        return try await perform(as: actor, at: now) { work in
            switch rule.rule.issuer {
            case .district(let code):
                guard code == rule.district else {
                    throw OperationError(
                        code: .malformed,
                        message:
                            "Rule \(rule.id) is district \(code)'s and stands in the register of "
                            + "\(rule.district); enter it in its own.", basis: basis)
                }
            case .institution(let id): try await requireRegistered(id, in: rule.district, basis, work)
            }
            if let overlay = rule.rule.overlay {
                let layer = try await work.find(StoredPolicyLayer.self, [.text(overlay)])
                guard let layer, layer.kind == .overlay,
                    layer.issuer(version: 0) == rule.rule.issuer.asPolicyIssuer
                else { throw missing("Overlay \(overlay) of \(rule.rule.issuer)", basis) }
            }
            let others = try await work.all(
                RegisteredRule.self, where: [.init("district_code", .equal, .district(rule.district))]
            ).filter { $0.id != rule.id }
            _ = try OwnRuleRegister(others.map(\.rule) + [rule.rule])
            return try await work.enter(rule) { changed in
                Act(
                    .ownRulesEntered, in: rule.district, subject: "rule \(rule.id)", basis: basis,
                    details: [
                        "issuer": rule.rule.issuer.description,
                        "adoptedOn": rule.rule.adoptedOn.description,
                        "validFrom": rule.rule.validFrom.description,
                        "validTo": rule.rule.validTo?.description ?? "",
                        "documentHash": rule.rule.documentHash ?? "", "overlay": rule.rule.overlay ?? "",
                        "changed": changed,
                    ])
            }
        }
    }

    /// The policy of a day for a district and an institution, as the layers on record make it.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - district: The district, where it is asked for one.
    ///   - institution: The institution, where it is asked for one.
    ///   - actor: Who asks; everybody sees the layers.
    ///   - base: The policy that the layers stand on.
    /// - Returns: The policy; nothing where no promulgation is recorded.
    /// - Throws: ``OperationError``: `malformed` when the day lies before the promulgation or the district isn't one of the
    ///   policy's.
    public func policy(
        on day: CalendarDay, for district: DistrictCode?, institution: InstitutionID?,
        as actor: ActorIdentity, over base: SupervisionPolicy
    ) async throws(OperationError) -> SupervisionPolicy? {
        try await look(as: actor) { work in
            try await policyTimeline(in: work, over: base)?
                .policy(on: day, for: district, institution: institution)
        }
    }

    /// The timeline of all layers and interpretations on record.
    ///
    /// Layers that set no field add nothing to it.
    ///
    /// - Parameters:
    ///   - work: The unit of work that reads them.
    ///   - base: The policy that the layers stand on, which holds from the promulgation on.
    /// - Returns: The timeline; nothing where no promulgation is recorded.
    /// - Throws: `StoreError`, or `ModelError` when what is on record isn't lawful together.
    public func policyTimeline(
        in work: any UnitOfWork, over base: SupervisionPolicy
    ) async throws -> PolicyTimeline? {
        try await layers(in: work).timeline(over: base)
    }

    // MARK: Checks

    private func layers(in work: any UnitOfWork) async throws -> PolicyLayers {
        PolicyLayers(
            layers: try await work.all(StoredPolicyLayer.self),
            interpretations: try await work.all(Interpretation.self))
    }

    private func unpromulgated(_ what: String) -> OperationError {
        OperationError(
            code: .notFound,
            message: "\(what) can't be judged before the promulgation is recorded; enter that layer first.",
            basis: LegalBasis(article: 19))
    }

    private func requireShape(
        _ layer: StoredPolicyLayer, _ name: String, _ basis: LegalBasis
    ) throws(OperationError) {
        let isOwned = layer.district != nil || layer.institution != nil
        let fault: String? =
            switch layer.kind {
            case .promulgation where isOwned: "is the promulgation and names an issuer; leave it out"
            case .promulgation where layer.changes != nil || layer.validTo != nil:
                "is the promulgation and has changes or a last day; leave them out"
            case .version where isOwned: "is a version and names a district or institution; leave it out"
            case .overlay where !isOwned: "is an overlay of nobody; name the district or the institution"
            case .promulgation, .version, .overlay: nil
            }
        guard let fault else { return }
        throw OperationError(code: .malformed, message: "\(name) \(fault).", basis: basis)
    }

    private func requireOrder(
        _ layer: StoredPolicyLayer, among others: [StoredPolicyLayer]
    ) throws(OperationError) {
        switch layer.kind {
        case .overlay: return
        case .promulgation:
            guard let other = others.first(where: { $0.kind == .promulgation }) else { return }
            throw OperationError(
                code: .conflict,
                message:
                    "The measures were promulgated on \(other.validFrom) by \(other.id), and not by \(layer.id) "
                    + "as well; there is one promulgation.", basis: LegalBasis(article: 19))
        case .version:
            let later = others.filter { $0.kind == .version && $0.validFrom >= layer.validFrom }
            guard let other = later.max(by: { $0.validFrom < $1.validFrom }) else { return }
            throw OperationError(
                code: .conflict,
                message:
                    "Version \(layer.id) begins on \(layer.validFrom), not after \(other.id) on "
                    + "\(other.validFrom); versions are numbered in the order of their days.",
                basis: LegalBasis(article: 18))
        }
    }
}
