public import ReportKit
public import SupervisionModel

/// A district's report of a month (质量督导月报, Article 15): to check, checked, ratio, problems by item, handling, signatures.
///
/// Its layout is ours (自拟); the article names the report alone. A month without findings says so.
public enum MonthlyReportDocument {
    /// Makes the report.
    ///
    /// - Parameters:
    ///   - figures: The month's numbers.
    ///   - context: Language, policy and run.
    public static func make(_ figures: MonthFigures, context: ReportContext) -> Report {
        let words = ComplianceWords(context: context)
        let month = words.words(
            "\(figures.month.year)年\(figures.month.monthOfYear)月", figures.month.description)
        var notes = [words.words("本表样式自拟。", "The layout is ours.")]
        if !figures.missing.isEmpty {
            let names = figures.missing.map(words.table).joined(separator: words.words("、", ", "))
            notes.append(
                words.words(
                    "下列资料未提供，相应数字未作统计：\(names)。", "Not in the folder, so not counted: \(names)."))
        }
        return Report(
            title: words.words("职业技能等级认定质量督导月报", "Monthly report on quality supervision"),
            subtitle: "\(words.district(figures.district)) \(month)",
            metadata: [Report.Metadatum(words.words("规则版本", "Policy"), context.policy.name)] + context.run,
            legalBasis: [
                words.context.citation(LegalBasis(article: 11)),
                words.context.citation(LegalBasis(article: 15)),
            ],
            sections: [
                checks(figures, words), problems(figures, words), handling(figures, words),
                form(figures, month, words),
            ], notes: notes, primaryTableID: "problems")
    }

    private static func checks(_ figures: MonthFigures, _ words: ComplianceWords) -> Report.Section {
        let count = { (kind: ComplianceCount.Kind) -> Cell in
            figures.share?.count(kind).map(Cell.integer) ?? .empty
        }
        let pool = figures.share?.count(.pool) ?? 0
        let ratio: Cell =
            pool == 0
            ? .text(words.words("不适用", "not applicable"))
            : .optionalPercent(figures.share?.count(.checked).map { Double($0) / Double(pool) })
        var blocks: [Report.Block] = [
            .keyFigures([
                Report.KeyFigure(label: words.words("认定批次", "Sessions"), value: .integer(figures.sessions)),
                Report.KeyFigure(label: words.words("应抽查", "To check"), value: count(.required)),
                Report.KeyFigure(label: words.words("已抽查", "Checked"), value: count(.checked)),
                Report.KeyFigure(
                    label: words.words("抽查比例", "Share"), value: ratio,
                    kind: pool == 0 ? .text : .percent(fractionDigits: 1),
                    note: figures.share.map { words.ruling($0) }),
            ])
        ]
        if let share = figures.share {
            blocks.append(.list(share.verdict.reasons.map(words.reason)))
        }
        return Report.Section(
            id: "checks", title: words.words("抽查情况", "Spot checks"), blocks: blocks)
    }

    private static func problems(_ figures: MonthFigures, _ words: ComplianceWords) -> Report.Section {
        let title = words.words("发现的问题", "Findings")
        guard figures.hasFindings else {
            return Report.Section(
                id: "problems", title: title,
                blocks: [
                    .paragraph(
                        Report.Paragraph(
                            figures.records == 0
                                ? words.words("本月无督导表，未发现问题。", "No records this month; nothing was found.")
                                : words.words(
                                    "本月\(figures.records)份督导表均未发现问题。",
                                    "Nothing was found in the month's \(figures.records) records.")))
                ])
        }
        var blocks: [Report.Block] = [
            .table(
                Table(
                    id: "problems", title: words.words("按项目的问题", "Problems by item"),
                    columns: [
                        Table.Column(id: "item", title: words.words("项目", "Item"), role: .key),
                        Table.Column(id: "wording", title: words.words("内容", "Wording")),
                        Table.Column(
                            id: "count", title: words.words("“否”份数", "Records with 否"), kind: .integer),
                        Table.Column(
                            id: "share", title: words.words("占督导表", "Of the records"),
                            kind: .percent(fractionDigits: 1)),
                    ],
                    rows: figures.problems.map { problem in
                        [
                            .text(problem.item.code), .text(problem.item.wording), .integer(problem.count),
                            .percent(Double(problem.count) / Double(max(1, figures.records))),
                        ]
                    }))
        ]
        if !figures.escalations.isEmpty {
            blocks.append(
                .table(
                    Table(
                        id: "escalations", title: words.words("严重违规（再次列明）", "Severe violations, once more"),
                        columns: [
                            Table.Column(id: "escalation", title: words.words("编号", "Id"), role: .key),
                            Table.Column(id: "session", title: words.words("批次", "Session")),
                            Table.Column(id: "ground", title: words.words("情形", "Ground")),
                            Table.Column(id: "discovered", title: words.words("发现时间", "Discovered")),
                        ],
                        rows: figures.escalations.map { escalation in
                            [
                                .text(escalation.id.text), .text(escalation.session.text),
                                .text(words.words(escalation.ground.chinese, escalation.ground.rawValue)),
                                .text(escalation.discoveredAt.description),
                            ]
                        })))
        }
        return Report.Section(id: "problems", title: title, blocks: blocks)
    }

    private static func handling(_ figures: MonthFigures, _ words: ComplianceWords) -> Report.Section {
        let rows: [(String, String, Int, String)] = [
            ("严重违规", "Severe violations", figures.escalations.count, "escalations"),
            ("提出整改", "Rectifications opened", figures.rectificationsOpened, "proceedings"),
            ("整改复查通过", "Rectifications accepted", figures.rectificationsAccepted, "proceedings"),
            ("认定结果不予备案", "Refusals to file results", figures.refusals, "proceedings"),
            ("信用档案新增", "Entries of credit files", figures.creditEntries, "credit_entries"),
            ("受理投诉", "Complaints received", figures.complaints, "complaints"),
            ("未办结投诉", "Complaints open", figures.openComplaints, "complaints"),
        ]
        return Report.Section(
            id: "handling", title: words.words("处理情况", "Handling"),
            blocks: [
                .table(
                    Table(
                        id: "handling", title: words.words("处理情况", "Handling"),
                        columns: [
                            Table.Column(id: "matter", title: words.words("事项", "Matter"), role: .key),
                            Table.Column(id: "count", title: words.words("件数", "Number"), kind: .integer),
                        ],
                        rows: rows.map { chinese, english, number, table in
                            [
                                .text(words.words(chinese, english)),
                                figures.missing.contains(table) ? .empty : .integer(number),
                            ]
                        }))
            ])
    }

    private static func form(
        _ figures: MonthFigures, _ month: String, _ words: ComplianceWords
    ) -> Report.Section {
        let share = figures.share
        let number = { (kind: ComplianceCount.Kind) -> Report.Form.Entry in
            share?.count(kind).map { .text(String($0)) } ?? .blank
        }
        let form = Report.Form(
            id: "month", title: words.words("质量督导月报表", "The month's form"),
            fields: [
                Report.Metadatum(words.words("区", "District"), words.district(figures.district)),
                Report.Metadatum(words.words("月份", "Month"), month),
            ],
            heads: [
                words.words("项目", "Item"), words.words("当月", "Month"), words.words("当年累计", "Year to date"),
            ],
            rows: [
                [.text(words.words("认定批次", "Sessions")), number(.pool), number(.poolToDate)],
                [.text(words.words("应抽查", "To check")), number(.required), number(.requiredToDate)],
                [.text(words.words("已抽查", "Checked")), number(.checked), number(.checkedToDate)],
                [
                    .text(words.words("评价机构", "Institutions")), .text(String(figures.institutions)), .blank,
                ],
                [
                    .text(words.words("报名人数", "Candidates registered")), .text(String(figures.registered)),
                    .blank,
                ],
                [
                    .text(words.words("督导表", "Records")), .text(String(figures.records)), .blank,
                ],
            ],
            signatures: [
                Report.Form.Signature(
                    role: words.words("填报人", "Filled in by"), name: figures.filledInBy?.text),
                Report.Form.Signature(
                    role: words.words("审核人", "Reviewed by"), name: figures.reviewedBy?.text),
                Report.Form.Signature(role: words.words("负责人", "Responsible")),
                Report.Form.Signature(role: words.words("单位（公章）", "Seal")),
            ])
        return Report.Section(
            id: "form", title: words.words("报表", "Form"), blocks: [.form(form)])
    }
}
