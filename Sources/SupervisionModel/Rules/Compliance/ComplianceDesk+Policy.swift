/// Articles 18 and 19: interpretations, detailed rules, and when the measures hold.
extension ComplianceDesk {
    func ownRules(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 18)
        let day = facts.month.lastDay
        let active = registered(district)
        let others = elsewhere(district, basis)
        let inForce = facts.ownRules.filter { $0.holds(on: day) }
        let issuers = Set(inForce.map(\.issuer))
        let without = active.map(\.institution).filter { !issuers.contains(.institution($0)) }
        let own = inForce.filter { $0.issuer == .district(district) }
        let rectifications = index.proceedings(.rectification, district).filter { file in
            let opened = file.proceeding.openedAt.beijingDay
            return opened.month >= facts.yearBegin
                && !facts.ownRules.contains { $0.issuer == .district(district) && $0.holds(on: opened) }
        }
        return line(
            "rules.own", .district(district), needs: ["own_rules"], helps: ["proceedings"],
            counts: [
                .init(.documents, own.count), .init(.institutions, active.count),
                .init(.affected, without.count),
            ]
        ) {
            var found =
                others
                + own.map { rule in
                    finding(
                        "rules.own.registered", .note, "实施细则《\(rule.title)》，\(rule.validFrom)起",
                        "“\(rule.title)”, from \(rule.validFrom).", basis, [.init(.document, rule.title)])
                }
            if own.isEmpty {
                found.append(
                    finding(
                        "rules.own.district-none", .adverse, "区鉴定管理中心没有登记有效的实施细则",
                        "The district centre has no detailed rules in force on record.", basis))
            }
            if !without.isEmpty {
                found.append(
                    finding(
                        "rules.own.institutions-none", .adverse,
                        "当月有批次的评价机构\(active.count)家，其中\(without.count)家没有登记有效的实施细则",
                        "Of \(active.count) institutions with sessions \(without.count) have no detailed rules in force "
                            + "on record.", basis, without.map { .institution($0) }))
            }
            if has("proceedings") {
                found += rectifications.map { file in
                    finding(
                        "rules.own.rectification", .adverse,
                        "整改\(file.proceeding.id)于\(file.proceeding.openedAt.beijingDay)提出，当日区无实施细则可依",
                        "Rectification \(file.proceeding.id) of \(file.proceeding.openedAt.beijingDay) rests on no "
                            + "rules of the district's own.", basis, [.proceeding(file.proceeding.id)])
                }
            }
            return found
        }
    }

    func cityPolicy() -> [ComplianceLine] {
        interpretations() + tightening() + inForce()
    }

    private func interpretations() -> [ComplianceLine] {
        let basis = LegalBasis(article: 18)
        let held = facts.interpretations.filter { $0.validFrom <= facts.month.lastDay }.sorted {
            $0.validFrom == $1.validFrom
                ? $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) : $0.validFrom < $1.validFrom
        }
        return line(
            "policy.interpretation", .city, needs: ["interpretations"],
            nothing: held.isEmpty
                ? RuleText(chinese: "没有登记解释，各项按所列口径", english: "No interpretation is registered.") : nil,
            counts: [.init(.documents, held.count)]
        ) {
            held.map { interpretation in
                finding(
                    "policy.interpretation.held", .note,
                    "\(interpretation.number)（\(interpretation.validFrom)起）：\(interpretation.text)",
                    "\(interpretation.number), from \(interpretation.validFrom): \(interpretation.text)",
                    basis,
                    [.init(.document, interpretation.number)])
            }
        }
    }

    private func tightening() -> [ComplianceLine] {
        let basis = LegalBasis(article: 18)
        let layers = facts.districts.flatMap { facts.policy.layers(on: facts.month.lastDay, for: $0) }
        let overlays = Set(
            layers.filter { layer in
                if case .issued(.district) = layer.kind { true } else { false }
            }
        ).sorted { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
        return line(
            "policy.tightening", .city, needs: ["policy_layers"],
            nothing: overlays.isEmpty
                ? RuleText(chinese: "没有从严的区级细则", english: "No district's rules set a field.") : nil,
            counts: [.init(.documents, overlays.count)]
        ) {
            overlays.map { layer in
                finding(
                    "policy.tightening.held", .note, "只从严不放宽，已核：\(layer.chinese)",
                    "Tightens and loosens nothing: \(layer.number), from \(layer.validFrom).", basis,
                    [.init(.document, layer.number)])
            }
        }
    }

    private func inForce() -> [ComplianceLine] {
        let basis = LegalBasis(article: 19)
        return line(
            "policy.in-force", .city,
            question: RuleText(
                chinese: "办法何日发布？请在政策文件中填写发布日期和文号",
                english: "When were the measures promulgated? Give the day and the number in the policy file."
            )
        ) {
            guard let day = facts.policy.promulgatedOn else {
                return [
                    finding(
                        "policy.in-force.unknown", .doubtful, "未填写办法发布日期，程序不推定",
                        "The day of promulgation isn't configured, and none is assumed.", basis)
                ]
            }
            let policy = policy(nil)
            return [
                finding(
                    "policy.in-force.since", .note, "办法自\(day)起实施，当月按\(policy.name)判定",
                    "In force from \(day); the month is judged by \(policy.name).", basis)
            ]
        }
    }
}
