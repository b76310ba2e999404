public import ReportKit

/// A report made to break formatters: every kind of block and chart, and text of the worst kind in every place.
public enum HostileReport {
    /// Texts that have broken a format before: markup, formulas, quotes, breaks, controls, wide, combining and
    /// right-to-left letters.
    public static let texts: [String] = [
        "北京市第一职业技能鉴定所", "", " ", "a,b;c\td", "他说\"好\"，然后'走'了", "第一行\n第二行\r\n第三行\r末行",
        "<b>粗</b> & <i>斜</i> &amp; &#60;", "</script><script>alert(1)</script>",
        "</style></title></table>-->",
        "\" onmouseover=\"alert(1)", "javascript:alert(1)", "=1+1", "+86 10 12345678", "-2+3", "@SUM(A1:A9)",
        "=HYPERLINK(\"http://example.invalid\",\"x\")", "\t=1", "\r=1", "＝1＋1", "-5", "007", "1e5", "TRUE",
        "null",
        "| 竖线 | 表 |", "`代码` *强调* _下划_ ~~删~~ [链](http://example.invalid) ![图](x)", "# 标题", "- 项", "1. 项",
        "> 引", "---", "    四个空格", "www.example.invalid", "{{title}} {{{style}}} {{#a}}", "$x^2$ \\(y\\) \\",
        "👩‍👩‍👧‍👦🇨🇳✈️👍🏽", "e\u{301}a\u{30A}ñ n\u{303}", "\u{202E}txt.exe\u{202C}", "\u{2066}隔离\u{2069}",
        "\u{FEFF}开头", "\u{0}\u{7}\u{8}\u{1B}[31m红\u{1B}[0m\u{7F}", "\u{85}\u{9B}31m", "\u{2028}\u{2029}",
        "שלום עולם", "𠮷野家㐀", "ｶﾀｶﾅ　全角", "%s %d %n ${HOME} $(id) `id`", "'; DROP TABLE 机构; --",
        String(repeating: "很长的名称", count: 60), String(repeating: "W", count: 300),
    ]

    /// The report.
    ///
    /// - Returns: A report that every formatter must render; always the same.
    public static func report() -> Report {
        Report(
            title: "恶意 <报告> & \"样本\" | =1+1", subtitle: "第二行\n{{title}}",
            metadata: texts.enumerated().map { Report.Metadatum("项 \($0.offset) <", $0.element) },
            legalBasis: ["《办法》第一条 <a>", "</ul>", ""], confidentiality: "内部参考，不作为处理依据 <!--",
            sections: [
                Report.Section(id: "text", title: "正文 <script>", blocks: narrative),
                Report.Section(id: "text", title: "同名的节 # | `", level: 2, blocks: [.table(textTable)]),
                Report.Section(
                    id: "数 据\" onclick=", title: "", level: 9, blocks: [.table(values), .table(empty)]),
                Report.Section(id: "charts", title: "图\n表", level: 0, blocks: HostileCharts.blocks),
                Report.Section(id: "form", title: "表单", level: 3, blocks: [.form(form)]),
                Report.Section(id: "none", title: "空节"),
            ],
            notes: texts, primaryTableID: textTable.id)
    }

    private static var narrative: [Report.Block] {
        [
            .paragraph("普通段落。"),
            .paragraph(Report.Paragraph([])),
            .paragraph(
                Report.Paragraph([
                    .init("前"), .init("**强** <b>", emphasis: .strong), .init("，后"),
                    .init("", emphasis: .strong),
                ])),
            .list([]), .list(texts),
        ] + texts.map { .paragraph(Report.Paragraph($0)) }
            + Report.Note.Kind.allCases.map { .note(Report.Note($0, "</aside>\n注 & 释")) }
            + [
                .keyFigures([]),
                .keyFigures([
                    .init(label: "机构数", value: .integer(-1_234_567), note: "<i>"),
                    .init(label: "比率 \"", value: .percent(0.123456), kind: .percent(fractionDigits: 2)),
                    .init(label: "=1+1", value: .empty, kind: .decimal(fractionDigits: 3)),
                    .init(label: "</dl>", value: .text("</dd>")),
                ]),
            ]
    }

    /// Every hostile text in a cell, in ragged rows.
    private static var textTable: Table {
        Table(
            id: "../etc/passwd", title: "=文本 <表>",
            columns: [
                Table.Column(id: "n", title: "序号", kind: .integer, role: .key),
                Table.Column(id: "t", title: "文本 | \"<th>\"", note: "\" onclick=\"x"),
                Table.Column(id: "t", title: "=同名\n列"),
            ],
            rows: texts.enumerated().map { index, text in
                switch index % 4 {
                case 0: [.integer(index), .text(text)]
                case 1: [.integer(index), .text(text), .text(text), .text("多余"), .integer(1)]
                default: [.integer(index), .text(text), .text(text)]
                }
            } + [[], [.integer(-1)]],
            caption: "标题 <caption>", notes: ["注 | 一", "</p>"])
    }

    /// Every type of cell under every kind of column.
    private static var values: Table {
        let kinds: [CellKind] = [
            .text, .integer, .decimal(fractionDigits: 2), .percent(fractionDigits: 1), .date, .instant, .flag,
            .bar,
        ]
        let cells: [Cell] = [
            .empty, .text("资料不足"), .integer(-5), .integer(.min), .integer(.max), .decimal(-0.0),
            .decimal(-2.5),
            .decimal(1e300), .decimal(.leastNonzeroMagnitude), .decimal(1.005), .percent(0.285),
            .percent(-0.0004),
            .percent(1.2),
            .date(
                ReportDate(year: 2024, month: 2, day: 29) ?? ReportInstant.beijing(secondsSince1970: 0).date),
            .instant(.beijing(secondsSince1970: 1_796_000_000)),
            .instant(ReportInstant(secondsSince1970: -1, offsetMinutes: -210)), .flag(true), .flag(false),
            .bar(.init(0.42, label: "42 <b>")), .bar(.init(-3, label: "")), .bar(.init(.nan, label: "=x")),
        ]
        return Table(
            id: "values", title: "各种单元格",
            columns: kinds.map { Table.Column(id: $0.name, title: "列 \($0.name)", kind: $0) },
            rows: cells.map { Array(repeating: $0, count: kinds.count) })
    }

    private static var empty: Table {
        Table(id: "values", title: "没有行", columns: [Table.Column(id: "a", title: "甲")], rows: [])
    }

    private static var form: Report.Form {
        Report.Form(
            id: "form", title: "监督检查表 <form>", fields: [.init("机构 <", "</dd>"), .init("", "")],
            heads: ["序号", "检查 | 内容", "是", "否"],
            rows: [
                [.text("1"), .text("制度 <上墙>\n第二行"), .ticked, .unticked], [.text("2")],
                [.blank, .text("=1+1"), .unticked, .ticked, .ticked],
            ],
            signatures: [.init(role: "督导员 <", name: "张三 & \""), .init(role: "机构负责人")])
    }
}
