/// Article 11: the share of spot checks.
extension ComplianceDesk {
    func quota(_ district: DistrictCode) -> [ComplianceLine] {
        let settings = policy(district).spotCheck
        let visits = index.visits[district] ?? []
        let sessions = index.sessions.values.filter {
            $0.district == district && $0.startsOn.month >= facts.yearBegin
                && $0.startsOn.month <= facts.month
        }
        let readings = [settings.share.reading, settings.unit.reading, settings.period.reading]
        let ledger: QuotaLedger
        do throws(ModelError) {
            ledger = try QuotaLedger(
                district: district, year: facts.month.year, share: settings.share, period: settings.period,
                count: VisitCount(teamSize: settings.teamSize, purposes: VisitCount.beijing.purposes),
                sessions: sessions, earlierStarts: [], visits: visits.map(\.forQuota))
        } catch {
            return line("quota.share", .district(district), readings: readings) {
                [
                    finding(
                        "quota.unreadable", .doubtful, "抽查台账不能汇总：\(error.message)", error.message,
                        error.basis ?? LegalBasis(article: 11))
                ]
            }
        }
        let month = ledger.months[facts.month.monthOfYear - 1]
        return share(district, month, month.verdict, settings, readings) + counted(district, month, settings)
    }

    private func share(
        _ district: DistrictCode, _ month: QuotaMonth, _ verdict: Verdict, _ settings: SpotCheckRequirements,
        _ readings: [String]
    ) -> [ComplianceLine] {
        let basis = LegalBasis(article: 11)
        let share = settings.share.value
        let own = month.inMonth.sessions
        let year = month.yearToDate.sessions
        let counts: [ComplianceCount] = [
            .init(.pool, own.pool), .init(.required, share.required(of: own.pool)),
            .init(.checked, own.checked), .init(.poolToDate, year.pool),
            .init(.requiredToDate, share.required(of: year.pool)), .init(.checkedToDate, year.checked),
        ]
        let units = month.inMonth
        let beside = finding(
            "quota.units", .note,
            "并列：按机构\(units.institutions.checked)/\(units.institutions.pool)，按报名人数"
                + "\(units.registered.checked)/\(units.registered.pool)",
            "Beside it: \(units.institutions.checked) of \(units.institutions.pool) institutions, "
                + "\(units.registered.checked) of \(units.registered.pool) candidates registered.", basis)
        let unchecked = month.lines.filter { $0.isInPool && !$0.isChecked }.map(\.session.id)
        // The reading stands in the line itself.
        let reasons = verdict.reasons.filter { $0.code != .shareReading }
        let found =
            reasons.map { reason in
                ComplianceFinding(reason, reason.bearing == .note ? [] : unchecked.map { .session($0) })
            } + [beside]
        let made = line(
            "quota.share", .district(district), needs: ["dispatches"], readings: readings,
            question: RuleText(
                chinese: "当月与当年累计仅其一不足：何时补足？",
                english: "Only one of month and year to date falls short: when is it made up?"),
            counts: counts
        ) { found }
        guard verdict.ruling == .notApplicable else { return made }
        return made.map { line in
            guard line.verdict.ruling != .notApplicable else { return line }
            return ComplianceLine(
                rule: line.rule, basis: line.basis, subject: line.subject, verdict: .notApplicable(reasons),
                findings: reasons.map { ComplianceFinding($0) }, counts: counts, readings: readings,
                question: nil, missing: line.missing)
        }
    }

    private func counted(
        _ district: DistrictCode, _ month: QuotaMonth, _ settings: SpotCheckRequirements
    ) -> [ComplianceLine] {
        let all = month.lines.flatMap { line in line.visits.map { (line.session, $0) } }
        let left = all.filter { !$0.1.counts }
        return line(
            "quota.counted", .district(district), needs: ["dispatches"],
            helps: ["supervisors", "employments", "conflicts", "assessors", "signatures"],
            nothing: all.isEmpty
                ? RuleText(chinese: "当月无派遣", english: "Nobody was sent in the month.") : nil,
            readings: [VisitCount.beijing.purposes.reading],
            question: RuleText(
                chinese: "回避情况核定后，该次督导是否计入？", english: "Does the visit count once recusal is decided?"),
            counts: [.init(.visits, all.count), .init(.notCounted, left.count)]
        ) {
            left.flatMap { session, visit in
                visit.exclusions.map { exclusion in
                    finding(
                        "quota.not-counted.\(exclusion.rawValue)",
                        exclusion == .recusalUndecided ? .doubtful : .note,
                        "派遣\(visit.dispatch)（批次\(session.id)）不计入：\(exclusion.chinese)",
                        "Dispatch \(visit.dispatch) to session \(session.id) doesn't count: "
                            + "\(exclusion.rawValue).", exclusion.basis,
                        [.dispatch(visit.dispatch), .session(session.id)])
                }
            }
        }
    }
}
