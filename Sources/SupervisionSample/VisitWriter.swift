import SupervisionModel

/// Writes what comes of visits: dispatches, records with answers and signatures, severe violations, credit entries.
struct VisitWriter {
    /// A visit to be written.
    struct Visit {
        let session: CitySession
        let team: [Int]
        let authority: DispatchAuthority
        let purpose: DispatchPurpose
        /// With which probability the session was drawn, as a fraction of whole numbers; nothing outside of a draw.
        let drawn: (sample: Int, pool: Int)?
    }

    let parameters: CityParameters
    let institutions: [CityInstitution]
    let supervisors: [CitySupervisor]
    private var visits = 0
    private var escalations = 0
    private var entries = 0

    init(parameters: CityParameters, institutions: [CityInstitution], supervisors: [CitySupervisor]) {
        self.parameters = parameters
        self.institutions = institutions
        self.supervisors = supervisors
    }

    mutating func write<Sink: CityRowSink>(_ visit: Visit, to sink: inout Sink) throws(Sink.Failure) {
        visits += 1
        var dice = Dice(seed: parameters.seed, .visit, visits)
        let session = visit.session
        let number = InstitutionMaker.padded(visits, 6)
        try writeDispatch("P" + number, visit, &dice, to: &sink)
        let form = AnswerModel.form(
            institution: institutions[session.institution], session: session,
            eyes: visit.team.map { supervisors[$0] }, dice: &dice)
        let record = "R" + number
        let isFresh = session.startsOn.adding(days: 3) > parameters.until
        let isDraft = isFresh && dice.happens(0.3)
        let submitted = min(session.startsOn.adding(days: dice.within(0...4)), parameters.until)
        let minute = dice.within(17 * 60...20 * 60)
        try writeVersion(
            1, of: record, visit, form, submitted: isDraft ? nil : Instant(submitted, minute: minute),
            &dice, to: &sink)
        if !isDraft, dice.happens(0.006) {
            var corrected = form
            let item = dice.below(corrected.answers.count)
            if corrected.answers[item] == .notObserved { corrected.answers[item] = .yes }
            let day = min(submitted.adding(days: 4), parameters.until)
            try writeVersion(
                2, of: record, visit, corrected, submitted: Instant(day, minute: minute + 30), &dice,
                to: &sink)
        }
        if !isDraft { try escalate(visit, form, &dice, to: &sink) }
    }

    private func writeDispatch<Sink: CityRowSink>(
        _ id: String, _ visit: Visit, _ dice: inout Dice, to sink: inout Sink
    ) throws(Sink.Failure) {
        let day = visit.session.startsOn.adding(days: -dice.within(1...4))
        let probability = visit.drawn.map { Self.fraction($0.sample, of: $0.pool) } ?? ""
        for (seat, place) in visit.team.enumerated() {
            try sink.add(
                [
                    id, visit.session.id, supervisors[place].id,
                    seat == 0 ? TeamSeat.lead.rawValue : TeamSeat.member.rawValue,
                    visit.authority.rawValue, visit.purpose.rawValue, day.description, probability,
                ], to: .dispatches)
        }
    }

    private func writeVersion<Sink: CityRowSink>(
        _ version: Int, of record: String, _ visit: Visit, _ form: AnswerModel.Form, submitted: Instant?,
        _ dice: inout Dice, to sink: inout Sink
    ) throws(Sink.Failure) {
        let day = visit.session.startsOn
        let reported = submitted.map { min($0.beijingDay.adding(days: dice.below(3)), parameters.until) }
        let lead = supervisors[visit.team[0]]
        try sink.add(
            [
                record, String(version), visit.session.id, Checklist.beijing.reference.code,
                String(Checklist.beijing.reference.version), day.description, submitted?.description ?? "",
                reported?.description ?? "", Self.advice(form), Self.evaluation(form),
                lead.name, version > 1 ? "补录结果" : "",
            ], to: .records)
        for (item, answer) in form.answers.enumerated() {
            try sink.add(
                [
                    record, String(version), Checklist.beijing.items[item].code, answer.rawValue,
                    form.sampled[item].map { String($0) } ?? "", form.failed[item].map { String($0) } ?? "",
                    Self.remark(item, answer, &dice),
                ], to: .answers)
        }
        // A draft is one because not all have signed.
        for place in visit.team.prefix(submitted == nil ? 1 : visit.team.count) {
            try sink.add(
                [
                    record, String(version), supervisors[place].id,
                    (submitted?.beijingDay ?? day).description,
                    dice.happens(0.008) ? "对现场布置一项保留意见" : "",
                ], to: .signatures)
        }
    }

    /// One severe violation at most a visit: of an item answered no that may escalate, or of obstruction.
    private mutating func escalate<Sink: CityRowSink>(
        _ visit: Visit, _ form: AnswerModel.Form, _ dice: inout Dice, to sink: inout Sink
    ) throws(Sink.Failure) {
        let session = visit.session
        let institution = institutions[session.institution]
        let isBad = institution.truth.isBad(in: session.startsOn.month)
        var found: (ground: EscalationGround, item: Int?)?
        for (item, ground) in Self.grounds where form.answers[item] == .no && found == nil {
            if dice.happens(isBad ? 0.06 : 0.015) { found = (ground, item) }
        }
        if found == nil, dice.happens(isBad ? 0.006 : 0.0004) { found = (.obstruction, nil) }
        guard let found else { return }
        escalations += 1
        let discovered = Instant(session.startsOn, minute: dice.within(9 * 60...16 * 60))
        let id = "Y" + InstitutionMaker.padded(escalations, 4)
        let facts = "督导现场发现\(found.ground.chinese)，已取证并报告"
        try sink.add(
            [
                id, session.id, found.ground.rawValue,
                found.item.map { Checklist.beijing.items[$0].code } ?? "", discovered.description, facts,
            ], to: .escalations)
        try CityProceedings.writeUrgent(
            of: id, number: escalations, ground: found.ground, facts: facts, at: discovered, session,
            institution: institution.id, parameters: parameters, to: &sink)
        let entered = session.startsOn.adding(days: dice.within(20...45))
        guard entered <= parameters.until, dice.happens(0.7) else { return }
        entries += 1
        let isFraud = [.forgedMaterial, .impersonation, .organisedCheating, .resultsFalsified]
            .contains(found.ground)
        let isRepaired = entered.adding(days: 365) < parameters.until && dice.happens(0.4)
        try sink.add(
            [
                "X" + InstitutionMaker.padded(entries, 4), institution.id,
                CreditEntryKind.misconduct.rawValue,
                isFraud ? CreditGround.fraud.rawValue : CreditGround.severeViolation.rawValue,
                Instant(entered, minute: 600).description,
                isRepaired ? CreditEntryState.repaired.rawValue : CreditEntryState.effective.rawValue, "",
            ], to: .creditEntries)
    }

    /// Items that may escalate, with the ground that it is then.
    private static let grounds: [(item: Int, ground: EscalationGround)] = [
        (1, .outsideScope), (2, .forgedMaterial), (3, .questionsLeaked), (5, .exitBlocked),
        (11, .impersonation), (12, .organisedCheating), (14, .resultsFalsified),
    ]

    private static let remarks = [
        "制度不全", "超出备案等级", "报名材料缺项", "试题来源未说明", "工位间距不足", "通道堆放杂物", "未张贴考场规则", "负责人未到场",
        "考务分工不清", "监考员不足", "未佩戴证件", "身份核验不严", "考场秩序松散", "考评组未碰头", "未见公示",
    ]

    private static func remark(_ item: Int, _ answer: Answer, _ dice: inout Dice) -> String {
        switch answer {
        case .no: dice.happens(0.7) ? remarks[item] : ""
        case .notObserved: "未查看"
        case .notApplicable: "不适用"
        case .yes: ""
        }
    }

    private static func advice(_ form: AnswerModel.Form) -> String {
        let items = form.answers.indices.filter { form.answers[$0] == .no }
            .map { Checklist.beijing.items[$0].shortName }
        return items.isEmpty ? "" : "建议改进：" + items.joined(separator: "、")
    }

    private static func evaluation(_ form: AnswerModel.Form) -> String {
        switch form.violations {
        case 0: "组织规范"
        case 1...2: "基本规范，个别环节需改进"
        default: "问题较多，需整改"
        }
    }

    /// A fraction in (0, 1] with six digits, by whole numbers.
    private static func fraction(_ part: Int, of whole: Int) -> String {
        if part >= whole { return "1" }
        return "0." + InstitutionMaker.padded((part * 2_000_000 + whole) / (2 * whole), 6)
    }
}
