import ReportKit

extension TerminalPage {
    mutating func write(_ chart: Chart, into sink: inout some ByteSink) throws(RenderingError) {
        lines(TerminalPage.shown(chart.title), style.strong)
        lines(TerminalPage.shown(chart.summary), style.faint)
        switch chart.content {
        case .line(let series): draw(series, chart.y)
        case .control(let points): draw(points, chart.y)
        case .bar(let bars): draw(bars, chart.y)
        case .pareto(let bars): draw(ParetoStep.steps(of: bars), chart.y)
        case .funnel(let funnel): draw(funnel, chart)
        case .reliability:
            var table: Table = chart.dataTable(request.locale)
            (table.title, table.caption, table.notes) = ("", nil, [])
            try write(table, into: &sink)
        }
        bullets(chart.notes)
    }

    private func value(_ value: Double?, _ axis: Chart.Axis) -> String {
        guard let value else { return "—" }
        let cell: Cell = if case .percent = axis.kind { .percent(value) } else { .decimal(value) }
        return cell.text(as: axis.kind, locale: request.locale)
    }

    private func range(_ values: [Double?], _ axis: Chart.Axis) -> String {
        let present: [Double] = values.compactMap(\.self)
        guard let low: Double = present.min(), let high: Double = present.max() else { return words.noRows }
        return "\(value(low, axis)) … \(value(high, axis))"
    }

    private mutating func draw(_ series: [Chart.LineSeries], _ axis: Chart.Axis) {
        let names: [String] = series.map { DisplayWidth.truncate(TerminalPage.shown($0.name), to: width / 4) }
        let widest: Int = names.map { DisplayWidth.of($0) }.max() ?? 0
        for (line, name) in zip(series, names) {
            let values: [Double?] = line.points.map(\.value)
            let pad: String = String(repeating: " ", count: widest - DisplayWidth.of(name))
            let span: String = DisplayWidth.truncate(range(values, axis), to: width / 3)
            let room: Int = width - widest - DisplayWidth.of(span) - 4
            self.line("\(name)\(pad)  \(Blocks.spark(values, width: room))  \(style.faint(span))")
        }
        ends(series.first?.points.first?.label, series.first?.points.last?.label)
    }

    private mutating func draw(_ points: [Chart.ControlPoint], _ axis: Chart.Axis) {
        let values: [Double?] = points.map(\.value)
        let span: String = DisplayWidth.truncate(range(values, axis), to: width / 2)
        line("\(Blocks.spark(values, width: width - DisplayWidth.of(span) - 2))  \(style.faint(span))")
        ends(points.first?.label, points.last?.label)
        for point in points {
            guard let signal: String = point.signal else { continue }
            lines(
                "▲ \(TerminalPage.shown(point.label))  \(value(point.value, axis))  \(TerminalPage.shown(signal))",
                style.signal)
        }
    }

    private mutating func ends(_ first: String?, _ last: String?) {
        guard let first, let last else { return }
        lines("\(TerminalPage.shown(first)) → \(TerminalPage.shown(last))", style.faint)
    }

    private mutating func draw(_ bars: [Chart.Bar], _ axis: Chart.Axis) {
        let largest: Double = bars.compactMap { $0.value?.magnitude }.max() ?? 0
        draw(
            bars.map { bar in
                let share: Double = largest > 0 ? (bar.value ?? 0).magnitude / largest : 0
                return BarLine(
                    label: bar.label, share: share, text: value(bar.value, axis), signal: bar.signal)
            })
    }

    private mutating func draw(_ steps: [ParetoStep], _ axis: Chart.Axis) {
        let largest: Double = steps.first?.value ?? 0
        draw(
            steps.map { step in
                let cumulative: String = DecimalText.percent(step.cumulative, fractionDigits: 1) ?? ""
                return BarLine(
                    label: step.label, share: largest > 0 ? step.value / largest : 0,
                    text: "\(value(step.value, axis))  \(cumulative)", signal: nil)
            })
    }

    private mutating func draw(_ bars: [BarLine]) {
        let labels: [String] = bars.map {
            DisplayWidth.truncate(TerminalPage.shown($0.label), to: width * 2 / 5)
        }
        let widest: Int = labels.map { DisplayWidth.of($0) }.max() ?? 0
        let values: [String] = bars.map { DisplayWidth.truncate($0.text, to: width / 2 - 2) }
        // On a very narrow terminal there is no room for bars; their figures say enough.
        let room: Int = max(0, width - widest - (values.map { DisplayWidth.of($0) }.max() ?? 0) - 4)
        for (index, bar) in bars.enumerated() {
            let label: String = labels[index]
            let pad: String = String(repeating: " ", count: widest - DisplayWidth.of(label))
            let drawn: String = Blocks.bar(bar.share, width: room)
            line("\(label)\(pad)  \(bar.signal == nil ? drawn : style.signal(drawn))  \(values[index])")
            if let signal: String = bar.signal {
                lines("▲ \(TerminalPage.shown(signal))", indent: "  ", style.signal)
            }
        }
    }

    private mutating func draw(_ funnel: Chart.Funnel, _ chart: Chart) {
        let flagged: [Chart.Funnel.Point] = funnel.points.filter { $0.signal != nil }
        let counts: LocalizedText = LocalizedText(
            zh: "共 \(funnel.points.count) 个，提示 \(flagged.count) 个，基准 \(value(funnel.target, chart.y))",
            en:
                "\(funnel.points.count) in all, \(flagged.count) signals, target \(value(funnel.target, chart.y))"
        )
        lines(counts[request.locale])
        for point in flagged.prefix(20) {
            lines(
                "▲ \(TerminalPage.shown(point.label))  \(value(point.x, chart.x))  \(value(point.y, chart.y))  "
                    + TerminalPage.shown(point.signal ?? ""), style.signal)
        }
        if flagged.count > 20 { line("…") }
    }

    private struct BarLine {
        let label: String
        let share: Double
        let text: String
        let signal: String?
    }
}
