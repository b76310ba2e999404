public import ReportKit
public import SupervisionAnalytics
public import SupervisionHistory
import SupervisionModel

/// A month's spot-check plan (抽查计划): quotas, the sessions drawn with their probabilities, and everything left out.
public enum SpotCheckPlanReport {
    /// Makes the plan's report.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - history: The history that it was drawn from.
    ///   - context: Language, policy and run.
    public static func make(
        _ plan: SpotCheckPlan, history: InspectionHistory, context: ReportContext
    ) -> Report {
        let selected = plan.districts.flatMap { district in district.selected.map { (district.district, $0) }
        }
        var overview: [Report.Block] = [
            .note(
                Report.Note(
                    .caution,
                    context.words(
                        "本次抽取由给定种子产生，可重复，但未经公开承诺，尚不能由第三方验证。",
                        "This draw comes from a given seed: it can be repeated, but nothing was committed to beforehand, so no "
                            + "third party can verify it."))),
            .keyFigures([
                Report.KeyFigure(label: context.words("已备案批次", "Sessions filed"), value: .integer(plan.pool)),
                Report.KeyFigure(
                    label: context.words("至少应抽", "Required"), value: .integer(plan.required),
                    note: context.words("各区分别进位后合计", "rounded up district by district")),
                Report.KeyFigure(label: context.words("抽中", "Drawn"), value: .integer(plan.drawn)),
                Report.KeyFigure(
                    label: context.words("抽中比例", "Share"),
                    value: plan.pool > 0 ? .percent(Double(plan.drawn) / Double(plan.pool)) : .empty,
                    kind: .percent(fractionDigits: 1)),
            ]),
        ]
        if plan.pool == 0 {
            overview.append(
                .note(
                    Report.Note(
                        .warning,
                        context.words(
                            "该月没有已备案的批次，比例不适用。",
                            "No session is filed for the month: the share is not applicable."))))
        }
        overview.append(.table(districts(plan, context: context)))
        let exclusions = plan.districts.flatMap { district in
            district.exclusions.map { (district.district, $0) }
        }
        var sections = [
            Report.Section(
                id: "overview", title: context.words("各区抽查比例", "Quotas by district"), blocks: overview),
            Report.Section(
                id: "drawn", title: context.words("抽中批次", "Sessions drawn"),
                blocks: [.table(drawn(selected, history: history, context: context))]),
            Report.Section(
                id: "frame", title: context.words("全部批次及抽中概率", "All sessions with their probabilities"),
                blocks: [.table(frame(plan, history: history, context: context))]),
        ]
        if !exclusions.isEmpty {
            sections.append(
                Report.Section(
                    id: "excluded", title: context.words("未列入批次", "Sessions left out"),
                    blocks: [.table(excluded(exclusions, history: history, context: context))]))
        }
        return Report(
            title: context.words("质量督导抽查计划", "Plan of spot checks"), subtitle: "\(plan.month)",
            metadata: context.metadata(
                of: history,
                [
                    Report.Metadatum(context.words("依据日", "As of"), plan.asOf.description),
                    Report.Metadatum(context.words("种子", "Seed"), "\(plan.seed.number)"),
                    Report.Metadatum(
                        context.words("均匀部分 λ / 风险指数 γ", "Floor λ / exponent γ"),
                        "\(plan.parameters.floorShare) / \(plan.parameters.riskExponent)"),
                ]),
            legalBasis: [context.citation(LegalBasis(article: 11))], confidentiality: context.internalOnly,
            sections: sections,
            notes: [
                context.words("口径：", "Reading: ") + context.policy.spotCheckShare.reading,
                context.words("口径：", "Reading: ") + context.policy.largeSession.reading,
                context.words("口径：", "Reading: ") + context.policy.visitGapMonths.reading,
            ],
            primaryTableID: "drawn-sessions")
    }

    private static func districts(_ plan: SpotCheckPlan, context: ReportContext) -> Table {
        Table(
            id: "quotas", title: context.words("各区抽查比例", "Quotas by district"),
            columns: [
                Table.Column(id: "district_code", title: context.words("区划代码", "Code"), role: .key),
                Table.Column(id: "district", title: context.words("区", "District")),
                Table.Column(id: "pool", title: context.words("批次", "Sessions"), kind: .integer),
                Table.Column(id: "required", title: context.words("至少应抽", "Required"), kind: .integer),
                Table.Column(id: "drawn", title: context.words("抽中", "Drawn"), kind: .integer),
                Table.Column(
                    id: "share", title: context.words("比例", "Share"), kind: .percent(fractionDigits: 1)),
                Table.Column(
                    id: "least_probability", title: context.words("最低抽中概率", "Least probability"),
                    kind: .percent(fractionDigits: 1)),
            ],
            rows: plan.districts.map { district in
                [
                    .text(district.district.code.text), .text(district.district.name),
                    .integer(district.pool),
                    .integer(district.required), .integer(district.drawn),
                    district.pool > 0 ? .percent(Double(district.drawn) / Double(district.pool)) : .empty,
                    .optionalPercent(district.leastProbability),
                ]
            },
            caption: context.words(
                "没有批次的区，比例不适用。", "Where a district has no session, the share is not applicable."))
    }

    private static func drawn(
        _ selected: [(District, SessionDraw)], history: InspectionHistory, context: ReportContext
    ) -> Table {
        Table(
            id: "drawn-sessions", title: context.words("抽中批次", "Sessions drawn"),
            columns: [
                Table.Column(id: "district", title: context.words("区", "District")),
                Table.Column(id: "session_id", title: context.words("批次编号", "Session"), role: .key),
                Table.Column(id: "starts_on", title: context.words("开始日期", "Starts on"), kind: .date),
                Table.Column(id: "institution_id", title: context.words("机构编号", "Institution")),
                Table.Column(id: "institution", title: context.words("机构名称", "Name")),
                Table.Column(id: "mode", title: context.words("评价方式", "Mode")),
                Table.Column(id: "registered", title: context.words("报名人数", "Candidates"), kind: .integer),
                Table.Column(id: "team", title: context.words("应派人数", "Team"), kind: .integer),
                Table.Column(id: "more", title: context.words("建议增派", "Recommended"), kind: .integer),
                Table.Column(
                    id: "probability", title: context.words("抽中概率", "Probability"),
                    kind: .percent(fractionDigits: 1)),
                Table.Column(id: "reasons", title: context.words("说明", "Notes")),
            ],
            rows: selected.map { district, draw in
                let registered = Int(history.sessions.registered[draw.row])
                let seats = context.policy.seats(forCandidates: registered)
                return [
                    .text(district.name), .text(draw.session.text), .day(history.sessions.startsOn[draw.row]),
                    .text(history.institutions.ids[Int(draw.institution)].text),
                    .text(history.institutions.names[Int(draw.institution)]),
                    .text(context.words(draw.mode.chinese, draw.mode.rawValue)), .integer(registered),
                    .integer(seats.required), .integer(seats.recommended), .percent(draw.probability),
                    .text(draw.reasons.map { context.words($0.chinese, $0.english) }.joined(separator: "；")),
                ]
            })
    }

    private static func frame(
        _ plan: SpotCheckPlan, history: InspectionHistory, context: ReportContext
    ) -> Table {
        let draws = plan.districts.flatMap { district in district.sessions.map { (district.district, $0) } }
        return Table(
            id: "frame-sessions", title: context.words("全部批次及抽中概率", "All sessions with their probabilities"),
            columns: [
                Table.Column(id: "district", title: context.words("区", "District")),
                Table.Column(id: "session_id", title: context.words("批次编号", "Session"), role: .key),
                Table.Column(id: "institution_id", title: context.words("机构编号", "Institution")),
                Table.Column(id: "mode", title: context.words("评价方式", "Mode")),
                Table.Column(
                    id: "risk", title: context.words("风险", "Risk"), kind: .decimal(fractionDigits: 4)),
                Table.Column(
                    id: "probability", title: context.words("抽中概率", "Probability"),
                    kind: .decimal(fractionDigits: 6)),
                Table.Column(
                    id: "ticket", title: context.words("随机数", "Ticket"), kind: .decimal(fractionDigits: 9)),
                Table.Column(id: "drawn", title: context.words("抽中", "Drawn"), kind: .flag),
                Table.Column(id: "reasons", title: context.words("说明", "Notes")),
            ],
            rows: RowSource(count: draws.count) { place in
                let (district, draw) = draws[place]
                return [
                    .text(district.name), .text(draw.session.text),
                    .text(history.institutions.ids[Int(draw.institution)].text),
                    .text(context.words(draw.mode.chinese, draw.mode.rawValue)), .decimal(draw.risk),
                    .decimal(draw.probability), .decimal(draw.ticket), .flag(draw.isDrawn),
                    .text(draw.reasons.map { context.words($0.chinese, $0.english) }.joined(separator: "；")),
                ]
            },
            caption: context.words(
                "每个批次的抽中概率均留存，用于以后的加权估计。", "Every session's probability is kept, to weigh what visits find."))
    }

    private static func excluded(
        _ exclusions: [(District, DistrictDraw.Exclusion)], history: InspectionHistory, context: ReportContext
    ) -> Table {
        Table(
            id: "excluded-sessions", title: context.words("未列入批次", "Sessions left out"),
            columns: [
                Table.Column(id: "district", title: context.words("区", "District")),
                Table.Column(id: "session_id", title: context.words("批次编号", "Session"), role: .key),
                Table.Column(id: "institution_id", title: context.words("机构编号", "Institution")),
                Table.Column(id: "reason", title: context.words("原因", "Reason")),
            ],
            rows: exclusions.map { district, exclusion in
                [
                    .text(district.name), .text(exclusion.session.text),
                    .text(history.institutions.ids[Int(history.sessions.institutions[exclusion.row])].text),
                    .text(context.words(exclusion.reason.chinese, exclusion.reason.english)),
                ]
            })
    }
}
