public import ReportKit
public import SupervisionModel

/// The compliance audit of a month (合规自查): what needs a decision, districts beside each other, then article by article.
public enum ComplianceReport {
    /// Records named in one cell; more are counted.
    static let named = 6

    /// Makes the report.
    ///
    /// - Parameters:
    ///   - lines: The lines of the audit.
    ///   - facts: The facts that were audited.
    ///   - context: Language, policy and run.
    /// - Complexity: O(lines and their findings).
    public static func make(
        _ lines: [ComplianceLine], facts: ComplianceFacts, context: ReportContext
    ) -> Report {
        let words = ComplianceWords(context: context)
        var sections = [
            decisions(lines, facts, words), districts(lines, facts, words),
        ]
        sections += ComplianceArticles(words: words).sections(lines)
        sections.append(readings(lines, words))
        if let absent = absent(lines, facts, words) { sections.append(absent) }
        sections.append(all(lines, words))
        return Report(
            title: words.words("质量督导合规自查", "Compliance audit of quality supervision"),
            subtitle: subtitle(facts, words),
            metadata: [
                Report.Metadatum(words.words("月份", "Month"), facts.month.description),
                Report.Metadatum(words.words("截至", "As of"), facts.asOf.description),
                Report.Metadatum(
                    words.words("规则版本", "Policy"), facts.policy.policy(on: facts.month.lastDay, for: nil).name
                ),
            ] + context.run,
            legalBasis: ["《\(LegalBasis.measures)》"], sections: sections,
            notes: [
                words.words(
                    "本表由程序按记录汇总，只作提示；是否违反办法、如何处理，由具名人员决定。",
                    "The audit proposes. Whether the measures were broken, and what follows, a named person decides."
                ),
                words.words(
                    "抽查、督导表按当月最晚报送时限前的记录判断，以后重算不变；办理事项和严重违规按“截至”时刻。",
                    "Spot checks and records are judged by what was in by the month's latest deadline, so that a month "
                        + "recomputed later says the same; proceedings and severe violations as of the moment given."
                ),
            ],
            primaryTableID: "lines")
    }

    private static func subtitle(_ facts: ComplianceFacts, _ words: ComplianceWords) -> String {
        let month = words.words(
            "\(facts.month.year)年\(facts.month.monthOfYear)月", facts.month.description)
        guard facts.districts.count == 1 else {
            return month + words.words(" 全市\(facts.districts.count)区", ", \(facts.districts.count) districts")
        }
        return month + " " + words.district(facts.districts[0])
    }

    // MARK: What needs a decision

    private static func decisions(
        _ lines: [ComplianceLine], _ facts: ComplianceFacts, _ words: ComplianceWords
    ) -> Report.Section {
        let breached = lines.filter { $0.verdict.ruling == .breached }
        let open = lines.filter { $0.verdict.ruling == .forPerson && !$0.isStandingQuestion }
        let standing = lines.filter(\.isStandingQuestion)
        let absent = lines.count {
            $0.verdict.ruling == .notApplicable && $0.verdict.gives(.notInFolder)
        }
        let short = lines.filter { $0.rule.id.text == "quota.share" }
        let figures = [
            Report.KeyFigure(label: words.words("不符合", "Breached"), value: .integer(breached.count)),
            Report.KeyFigure(label: words.words("待人工判断", "For a person"), value: .integer(open.count)),
            Report.KeyFigure(
                label: words.words("符合", "Held"),
                value: .integer(lines.count { $0.verdict.ruling == .held })),
            Report.KeyFigure(
                label: words.words("未达30%的区", "Districts short of the share"),
                value: .integer(short.count { $0.verdict.ruling == .breached }),
                note: words.words(
                    "另有\(short.count { $0.verdict.ruling == .forPerson })区当月与累计仅其一不足",
                    "\(short.count { $0.verdict.ruling == .forPerson }) more in the month or the year alone")),
            Report.KeyFigure(
                label: words.words("资料未提供", "Not in the folder"), value: .integer(absent),
                note: facts.missing.isEmpty ? nil : words.words("见末节", "see the last sections")),
        ]
        var blocks: [Report.Block] = [.keyFigures(figures)]
        let needed = breached + open
        if needed.isEmpty {
            blocks.append(
                .note(
                    Report.Note(
                        .information,
                        words.words("没有需要决定的事项。", "Nothing on record needs a decision."))))
        } else {
            blocks.append(.table(decisionTable(needed, words)))
        }
        if !standing.isEmpty {
            blocks.append(
                .paragraph(
                    Report.Paragraph(
                        words.words(
                            "以下各项记录中没有可据以判断的事实，每月由人询问：",
                            "No fact on record can tell these; somebody asks them every month:"))))
            blocks.append(
                .list(
                    standing.compactMap { line in
                        line.question.map {
                            "\(words.context.citation(line.basis)) \(words.title(line.rule))："
                                + words.words($0.chinese, $0.english)
                        }
                    }))
        }
        return Report.Section(
            id: "decisions", title: words.words("需要决定的事项", "What needs a decision"), blocks: blocks)
    }

    /// A rule with the lines that need somebody for the same reason.
    private struct Matter {
        var lines: [ComplianceLine]
    }

    /// Lines of one rule and one ruling together, in their order.
    private static func matters(_ lines: [ComplianceLine]) -> [Matter] {
        var order: [[String]] = []
        var matters: [[String]: Matter] = [:]
        for line in lines {
            let key = [line.verdict.ruling.rawValue, line.rule.id.text]
            if matters[key] == nil { order.append(key) }
            matters[key, default: Matter(lines: [])].lines.append(line)
        }
        return order.compactMap { matters[$0] }
    }

    /// A row a rule: which districts, how often in each, and an example.
    private static func decisionTable(_ lines: [ComplianceLine], _ words: ComplianceWords) -> Table {
        let rows = matters(lines).enumerated().compactMap { place, matter -> [Cell]? in
            guard let first = matter.lines.first else { return nil }
            let who = matter.lines.map { line in
                // Two reasons about the same records are one case.
                let count = Set(line.graver.map(\.records)).count
                return words.subject(line.subject) + (count > 1 ? "(\(count))" : "")
            }.joined(separator: words.words("、", ", "))
            return [
                .integer(place + 1), .text(words.ruling(first)), .text(words.context.citation(first.basis)),
                .text(words.title(first.rule)), .text(who),
                .text(words.gist(matter.lines, limit: 3)),
                .optional(first.question.map { words.words($0.chinese, $0.english) }),
            ]
        }
        return Table(
            id: "decisions", title: words.words("不符合在前，待人工判断在后", "Breaches first, then what is for a person"),
            columns: [
                Table.Column(id: "place", title: words.words("序", "No."), kind: .integer),
                Table.Column(id: "ruling", title: words.words("结论", "Ruling")),
                Table.Column(id: "article", title: words.words("条款", "Place")),
                Table.Column(id: "rule", title: words.words("事项", "Rule"), role: .key),
                Table.Column(id: "subjects", title: words.words("对象（件数）", "Subjects (number)")),
                Table.Column(id: "gist", title: words.words("情况", "What was found")),
                Table.Column(id: "question", title: words.words("需要回答", "To answer")),
            ], rows: rows,
            caption: words.words(
                "同一事项合并一行，括号内为件数；逐件见以下各条。", "One row a rule; each case stands under its article below."))
    }

    // MARK: Districts beside each other

    private static func districts(
        _ lines: [ComplianceLine], _ facts: ComplianceFacts, _ words: ComplianceWords
    ) -> Report.Section {
        let byDistrict = Dictionary(grouping: lines) { $0.subject.district }
        let columns = [
            Table.Column(id: "district", title: words.words("区", "District"), role: .key),
            Table.Column(id: "pool", title: words.words("当月基数", "Pool"), kind: .integer),
            Table.Column(id: "required", title: words.words("应抽查", "Required"), kind: .integer),
            Table.Column(id: "checked", title: words.words("已抽查", "Checked"), kind: .integer),
            Table.Column(
                id: "share", title: words.words("当月比例", "Share"), kind: .percent(fractionDigits: 1)),
            Table.Column(id: "pool_year", title: words.words("累计基数", "Pool, year"), kind: .integer),
            Table.Column(id: "required_year", title: words.words("累计应查", "Required, year"), kind: .integer),
            Table.Column(id: "checked_year", title: words.words("累计已查", "Checked, year"), kind: .integer),
            Table.Column(id: "quota", title: words.words("比例（第十一条）", "Share (Art. 11)")),
            Table.Column(id: "team", title: words.words("两人一组", "Teams of two")),
            Table.Column(id: "recusal", title: words.words("证卡与回避", "Card and recusal")),
            Table.Column(id: "records", title: words.words("督导表", "Records")),
            Table.Column(id: "report", title: words.words("月报", "Monthly report")),
            Table.Column(id: "urgent", title: words.words("严重违规", "Severe violations")),
            Table.Column(id: "rules", title: words.words("实施细则", "Own rules")),
            Table.Column(id: "breached", title: words.words("不符合", "Breached"), kind: .integer),
            Table.Column(id: "open", title: words.words("待判断", "For a person"), kind: .integer),
        ]
        let rows = facts.districts.map { district -> [Cell] in
            let own = byDistrict[district] ?? []
            let quota = own.first { $0.rule.id.text == "quota.share" }
            let count = { (kind: ComplianceCount.Kind) -> Cell in
                quota?.count(kind).map(Cell.integer) ?? .empty
            }
            let pool = quota?.count(.pool) ?? 0
            let group = { (prefixes: [String]) -> Cell in
                .text(
                    words.worst(own.filter { line in prefixes.contains { line.rule.id.text.hasPrefix($0) } }))
            }
            return [
                .text(words.district(district)), count(.pool), count(.required), count(.checked),
                pool == 0
                    ? .empty : .optionalPercent(quota?.count(.checked).map { Double($0) / Double(pool) }),
                count(.poolToDate), count(.requiredToDate), count(.checkedToDate), group(["quota.share"]),
                group(["team.size"]), group(["dispatch."]),
                group(["record.complete", "record.in-time", "form.signatures", "findings.report"]),
                group(["report.monthly"]), group(["urgent.severe"]), group(["rules.own"]),
                .integer(own.count { $0.verdict.ruling == .breached }),
                .integer(own.count { $0.verdict.ruling == .forPerson }),
            ]
        }
        return Report.Section(
            id: "districts", title: words.words("各区一览", "Districts"),
            blocks: [
                .table(
                    Table(
                        id: "districts", title: words.words("各区一览", "Districts"), columns: columns,
                        rows: rows,
                        caption: words.words(
                            "每格为该类各项中最重的结论；当月无批次的不计比例。",
                            "Each cell is the gravest ruling of its kind; a month without sessions has no share."
                        )))
            ])
    }

    // MARK: Readings and what isn't there

    private static func readings(_ lines: [ComplianceLine], _ words: ComplianceWords) -> Report.Section {
        var rows: [[Cell]] = []
        var seen: Set<[String]> = []
        for line in lines {
            guard let reading = words.reading(line), seen.insert([line.rule.id.text, reading]).inserted else {
                continue
            }
            rows.append([
                .text(words.context.citation(line.basis)), .text(words.title(line.rule)), .text(reading),
                .text(words.words(line.rule.judge.chinese, line.rule.judge.rawValue)),
            ])
        }
        return Report.Section(
            id: "readings", title: words.words("口径", "Readings"),
            blocks: [
                .table(
                    Table(
                        id: "readings", title: words.words("所用口径", "Readings taken"),
                        columns: [
                            Table.Column(id: "article", title: words.words("条款", "Place")),
                            Table.Column(id: "rule", title: words.words("事项", "Rule"), role: .key),
                            Table.Column(id: "reading", title: words.words("口径", "Reading")),
                            Table.Column(id: "judge", title: words.words("判定", "Judged by")),
                        ], rows: rows))
            ])
    }

    private static func absent(
        _ lines: [ComplianceLine], _ facts: ComplianceFacts, _ words: ComplianceWords
    ) -> Report.Section? {
        guard !facts.missing.isEmpty else { return nil }
        let rows = facts.missing.sorted().map { name -> [Cell] in
            let silent = lines.filter { $0.missing.contains(name) && $0.verdict.ruling == .notApplicable }
            let weaker = lines.filter { $0.missing.contains(name) && $0.verdict.ruling != .notApplicable }
            let titles = { (lines: [ComplianceLine]) -> String in
                var names: [String] = []
                for line in lines where !names.contains(words.title(line.rule)) {
                    names.append(words.title(line.rule))
                }
                return names.joined(separator: words.words("、", ", "))
            }
            return [.text(words.table(name)), .text(titles(silent)), .text(titles(weaker))]
        }
        return Report.Section(
            id: "absent", title: words.words("未提供的资料", "Not in the folder"),
            blocks: [
                .table(
                    Table(
                        id: "absent", title: words.words("未提供的资料", "Not in the folder"),
                        columns: [
                            Table.Column(id: "table", title: words.words("资料", "Table"), role: .key),
                            Table.Column(id: "silent", title: words.words("因此无法判断", "Can't be judged")),
                            Table.Column(id: "weaker", title: words.words("因此判断不全", "Judged by less")),
                        ], rows: rows))
            ])
    }

    // MARK: Every line

    private static func all(_ lines: [ComplianceLine], _ words: ComplianceWords) -> Report.Section {
        let table = Table(
            id: "lines", title: words.words("全部检查项", "Every line"),
            columns: [
                Table.Column(id: "article", title: words.words("条", "Article"), kind: .integer),
                Table.Column(id: "rule", title: words.words("规则", "Rule"), role: .key),
                Table.Column(id: "subject", title: words.words("对象代码", "Subject"), role: .key),
                Table.Column(id: "ruling", title: words.words("结论代码", "Ruling")),
                Table.Column(id: "reasons", title: words.words("理由代码", "Reasons")),
                Table.Column(id: "counts", title: words.words("数量", "Counts")),
                Table.Column(id: "records", title: words.words("记录", "Records")),
                Table.Column(id: "citation", title: words.words("依据", "Citation")),
            ],
            rows: RowSource(count: lines.count) { place in
                let line = lines[place]
                var codes: [String] = []
                for reason in line.verdict.reasons where !codes.contains(reason.code.text) {
                    codes.append(reason.code.text)
                }
                return [
                    .integer(line.basis.article), .text(line.rule.id.text),
                    .text(line.subject.district?.text ?? "city"), .text(line.verdict.ruling.rawValue),
                    .text(codes.joined(separator: " ")), .text(words.counts(line.counts)),
                    .text(words.records(line.records, limit: named)), .text(line.citation),
                ]
            })
        return Report.Section(
            id: "all", title: words.words("明细", "In full"), blocks: [.table(table)])
    }
}
