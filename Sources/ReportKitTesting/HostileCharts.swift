import ReportKit

/// The charts of the hostile report: every kind, with and without data, with hostile names and extreme numbers.
enum HostileCharts {
    static var blocks: [Report.Block] {
        contents.enumerated().map { index, content in
            .chart(
                Chart(
                    id: "chart <\(index)>", title: "图 \(index) <svg onload=x>",
                    summary: "概述 \"\(content.name)\" & </svg>", x: Chart.Axis("横轴 <x>", kind: xKind(content)),
                    y: Chart.Axis("纵轴 & 单位", kind: .percent(fractionDigits: 1)), content: content,
                    notes: index == 0 ? ["注 <i>"] : []))
        }
    }

    private static func xKind(_ content: Chart.Content) -> CellKind {
        switch content {
        case .funnel: .integer
        case .reliability: .percent(fractionDigits: 1)
        case .line, .control, .bar, .pareto: .text
        }
    }

    private static var contents: [Chart.Content] {
        let ragged: [Chart.LineSeries.Point] = [.init("</text>", -0.2), .init("", .nan), .init("x", 0.1)]
        let huge: [Chart.LineSeries.Point] = [.init("a", 1e308), .init("b", -1e308), .init("c", .infinity)]
        let tiny: [Chart.LineSeries.Point] = [.init("a", .leastNonzeroMagnitude), .init("b", 0)]
        let same: [Chart.LineSeries.Point] = [.init("a", 0.3), .init("b", 0.3)]
        let counts: [Chart.Bar] = HostileReport.texts.enumerated().map {
            Chart.Bar($0.element, Double($0.offset))
        }
        return [
            .line([.init(name: "甲 <a>", points: months), .init(name: "乙 | \"", points: ragged)]),
            .line([]),
            .line([.init(name: "", points: [])]),
            .line([.init(name: "极大", points: huge)]),
            .line([.init(name: "极小", points: tiny)]),
            .line([.init(name: "相同", points: same)]),
            .control(control),
            .control([]),
            .funnel(funnel),
            .funnel(.init(target: nil, bands: [], points: [])),
            .bar(bars),
            .bar([]),
            .pareto(counts),
            .pareto([.init("零", 0), .init("负", -1)]),
            .pareto([.init("巨", 1.7e308), .init("巨", 1.7e308)]),
            .pareto([]),
            .reliability(bins),
            .reliability([.init(predicted: .nan, observed: nil, count: -4)]),
            .reliability([]),
        ]
    }

    private static var months: [Chart.LineSeries.Point] {
        (1...14).map { month in
            let value: Double? = month == 5 ? nil : Double(month % 5) / 10
            return Chart.LineSeries.Point("月 \(month)", value)
        }
    }

    private static var control: [Chart.ControlPoint] {
        (1...9).map { index in
            let isShort: Bool = index == 6
            return Chart.ControlPoint(
                label: "<\(index)>", value: index == 3 ? nil : Double(index) / 20, centre: 0.2,
                lower: isShort ? nil : 0.05, upper: isShort ? nil : 0.35,
                signal: index == 9 ? "超过上限 </title>" : nil)
        }
    }

    private static var funnel: Chart.Funnel {
        let limits: [Chart.Funnel.Limit] = (1...20).map { step in
            Chart.Funnel.Limit(x: Double(step) * 10, lower: 0.02, upper: 0.3)
        }
        let points: [Chart.Funnel.Point] = (1...20).map { index in
            Chart.Funnel.Point(
                label: HostileReport.texts[index], x: Double(index) * 9, y: Double(index % 7) / 15,
                signal: index % 6 == 0 ? "高 <b>" : nil)
        }
        let odd: Chart.Funnel.Limit = Chart.Funnel.Limit(x: .nan, lower: 0, upper: 1)
        return Chart.Funnel(
            target: 0.1,
            bands: [.init(name: "95 % <", limits: limits), .init(name: "99.8 %", limits: [odd])],
            points: points + [.init(label: "无", x: .infinity, y: .nan)])
    }

    private static var bars: [Chart.Bar] {
        let odd: [Chart.Bar] = [
            Chart.Bar("负 & <", -0.3, signal: "低"), Chart.Bar("有区间", 0.2, lower: 0.1, upper: 0.35),
            Chart.Bar("缺", nil),
        ]
        return odd + HostileReport.texts.map { Chart.Bar($0, 0.1) }
    }

    private static var bins: [Chart.ReliabilityBin] {
        (0..<8).map { index in
            let middle: Double = Double(index) / 10
            return Chart.ReliabilityBin(
                predicted: middle, observed: middle * 0.9, lower: middle * 0.7, upper: middle * 1.2 + 0.01,
                count: 100 - index * 12)
        }
    }
}
