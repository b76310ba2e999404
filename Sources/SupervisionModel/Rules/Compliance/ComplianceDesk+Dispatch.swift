/// Articles 9 to 11 and 17: who was sent, and in what number.
extension ComplianceDesk {
    func dispatches(_ district: DistrictCode) -> [ComplianceLine] {
        let visits = index.monthVisits(district).filter { $0.dispatch.authority == .district }
        return people(visits, .district(district)) + teams(visits, .district(district))
    }

    func cityPeople() -> [ComplianceLine] {
        let visits = facts.districts.flatMap(index.monthVisits).filter {
            $0.dispatch.authority == .municipal
        }
        return (visits.isEmpty ? [] : people(visits, .city) + teams(visits, .city)) + measures()
    }

    private static let rules: [(id: String, needs: [String], helps: [String], codes: Set<Reason.Code>)] = [
        (
            "dispatch.card", ["dispatches", "supervisors"], [],
            [.cardMissing, .cardNotIssued, .cardExpired, .cardTermUnknown]
        ),
        ("dispatch.rotation", ["dispatches"], [], [.rotation, .rotationAhead]),
        ("dispatch.past-employer", ["dispatches", "employments"], [], [.formerlyEmployed]),
        (
            "dispatch.conflict", ["dispatches", "conflicts"], ["employments", "assessors", "officers"],
            [.tiedToInstitution, .tiedToStaff]
        ),
        ("dispatch.employer", ["dispatches", "employments"], ["officers"], [.employed]),
        ("dispatch.assessor", ["dispatches", "assessors"], [], [.servesAtSession, .servesElsewhere]),
        (
            "dispatch.standing", ["dispatches", "supervisors"], ["standing_measures"],
            [.suspended, .disqualified]
        ),
    ]

    private func people(_ visits: [ComplianceVisit], _ subject: ComplianceSubject) -> [ComplianceLine] {
        let members = visits.reduce(0) { $0 + $1.members.count }
        return Self.rules.flatMap { rule -> [ComplianceLine] in
            var found = visits.flatMap { visit in
                visit.members.flatMap { person in
                    (visit.reasons[person] ?? []).filter { rule.codes.contains($0.code) }
                        .map { about($0, visit, person) }
                }
            }
            if rule.id == "dispatch.card" { found += unregistered(visits) }
            return line(
                rule.id, subject, needs: rule.needs, helps: rule.helps,
                nothing: visits.isEmpty
                    ? RuleText(chinese: "当月无派遣", english: "Nobody was sent in the month.") : nil,
                readings: readings(of: rule.id, subject.district),
                question: RuleText(
                    chinese: "是否应当回避、改派或由市级核定？",
                    english: "Should the member have withdrawn, or has the municipal centre to say?"),
                counts: [
                    .init(.visits, visits.count), .init(.members, members), .init(.affected, found.count),
                ]
            ) { found }
        }
    }

    private func readings(of rule: String, _ district: DistrictCode?) -> [String] {
        let dispatching = policy(district).dispatching
        return switch rule {
        case "dispatch.card": [dispatching.cardExpiry.reading]
        case "dispatch.rotation": [dispatching.rotation.reading]
        case "dispatch.past-employer": [dispatching.formerEmployerYears.reading]
        case "dispatch.assessor": [dispatching.assessorScope.reading]
        default: []
        }
    }

    private func about(_ reason: Reason, _ visit: ComplianceVisit, _ person: PersonID) -> ComplianceFinding {
        // A measure that came between order and visit leaves an open dispatch: it is a breach only once the member took
        // part, and until then somebody recalls or replaces them.
        let isOpen =
            [.suspended, .disqualified].contains(reason.code)
            && !(visit.record != nil && visit.signers.contains(person))
        return finding(
            reason.code.text, isOpen ? .doubtful : reason.bearing,
            "派遣\(visit.dispatch.id)（批次\(visit.session.id)）人员\(person)：\(reason.chinese)",
            "Dispatch \(visit.dispatch.id) to session \(visit.session.id), person \(person): \(reason.english)",
            reason.basis, Self.references(visit) + [.person(person)])
    }

    static func references(_ visit: ComplianceVisit) -> [ComplianceReference] {
        [
            .dispatch(visit.dispatch.id), .session(visit.session.id), .institution(visit.session.institution),
        ]
    }

    private func unregistered(_ visits: [ComplianceVisit]) -> [ComplianceFinding] {
        let basis = LegalBasis(article: 9)
        return visits.flatMap { visit in
            visit.unregistered.map { person in
                let isWhole = facts.registers == .whole
                return finding(
                    "dispatch.card.unregistered", isWhole ? .adverse : .doubtful,
                    "派遣\(visit.dispatch.id)（批次\(visit.session.id)）人员\(person)："
                        + (isWhole ? "不在质量督导员登记册，无证卡记录" : "登记册由市级维护，本区不可见"),
                    "Dispatch \(visit.dispatch.id) to session \(visit.session.id), person \(person): "
                        + (isWhole
                            ? "not in the register of supervisors."
                            : "the register isn't visible to the district."),
                    basis, Self.references(visit) + [.person(person)])
            }
        }
    }

    // MARK: Article 11, teams

    private func teams(_ visits: [ComplianceVisit], _ subject: ComplianceSubject) -> [ComplianceLine] {
        let basis = LegalBasis(article: 11)
        let isCity = subject == .city
        let nothing =
            visits.isEmpty ? RuleText(chinese: "当月无派遣", english: "Nobody was sent in the month.") : nil
        let small = visits.compactMap { visit -> ComplianceFinding? in
            let policy = facts.policy.policy(on: visit.session.startsOn, for: subject.district)
            let least = isCity ? policy.municipalTeamSize.value : policy.teamSize.value
            guard visit.members.count < least else { return nil }
            return finding(
                "team.size.small", .adverse,
                "派遣\(visit.dispatch.id)（批次\(visit.session.id)）仅\(visit.members.count)人，至少\(least)人",
                "Dispatch \(visit.dispatch.id) to session \(visit.session.id) has \(visit.members.count) member(s); "
                    + "\(least) are the least.",
                basis, Self.references(visit) + visit.members.map { .person($0) })
        }
        let short = visits.compactMap { visit -> ComplianceFinding? in
            let policy = facts.policy.policy(on: visit.session.startsOn, for: subject.district)
            let seats = policy.seats(forCandidates: visit.session.registered)
            guard seats.recommended > 0, visit.members.count < seats.required + seats.recommended else {
                return nil
            }
            return finding(
                "team.extra-seats.short", .note,
                "派遣\(visit.dispatch.id)：批次\(visit.session.id)报名\(visit.session.registered)人，建议"
                    + "\(seats.required + seats.recommended)人，实派\(visit.members.count)人（不作强制）",
                "Dispatch \(visit.dispatch.id): \(visit.session.registered) candidates; "
                    + "\(seats.required + seats.recommended) members are recommended, \(visit.members.count) went.",
                basis, Self.references(visit))
        }
        let settings = policy(subject.district)
        return line(
            "team.size", subject, needs: ["dispatches"], nothing: nothing,
            readings: [isCity ? settings.municipalTeamSize.reading : settings.teamSize.reading],
            counts: [.init(.visits, visits.count), .init(.affected, small.count)]
        ) { small }
            + line(
                "team.extra-seats", subject, needs: ["dispatches"], nothing: nothing,
                readings: [settings.largeSession.reading],
                counts: [.init(.visits, visits.count), .init(.affected, short.count)]
            ) { short }
    }

    // MARK: Article 17, measures

    private func measures() -> [ComplianceLine] {
        let basis = LegalBasis(article: 17)
        let taken = facts.standingMeasures.filter {
            $0.decidedOn.month == facts.month && $0.decidedOn <= facts.asOf.beijingDay
        }.sorted()
        let none = RuleText(chinese: "当月无处理措施", english: "No measure was taken in the month.")
        let grave = taken.filter { $0.measure != .good }
        return line(
            "sanction.measures", .city, needs: ["standing_measures"], nothing: taken.isEmpty ? none : nil,
            counts: [.init(.measures, taken.count)]
        ) {
            taken.map { measure in
                finding(
                    "sanction.measures.taken", .note,
                    "人员\(measure.person)：\(measure.measure.chinese)，\(measure.decidedOn)决定，自\(measure.from)起"
                        + (measure.until.map { "至\($0)" } ?? ""),
                    "Person \(measure.person): \(measure.measure.rawValue), decided on \(measure.decidedOn), from "
                        + "\(measure.from)" + (measure.until.map { " to \($0)." } ?? "."),
                    basis, [.person(measure.person)])
            }
        }
            + line(
                "sanction.grounds", .city, needs: ["standing_measures"],
                nothing: grave.isEmpty ? none : nil,
                question: RuleText(
                    chinese: "情节轻重与所采取的措施是否相当？",
                    english: "Does each measure fit the gravity of its circumstances?"),
                counts: [.init(.measures, grave.count)]
            ) {
                grave.map { measure in
                    finding(
                        "sanction.grounds.weighed", .doubtful,
                        "人员\(measure.person)：\(measure.ground.chinese)，\(measure.measure.chinese)",
                        "Person \(measure.person): \(measure.ground.rawValue), \(measure.measure.rawValue).",
                        measure.ground.basis, [.person(measure.person)])
                }
            }
    }
}
