extension JSONWriter {
    /// Writes a chart's members; absent figures are left out.
    package mutating func chart(_ chart: Chart) {
        member("id", chart.id)
        member("title", chart.title)
        member("summary", chart.summary)
        member("notes", chart.notes)
        member("kind", chart.content.name)
        axis("x", chart.x)
        axis("y", chart.y)
        switch chart.content {
        case .line(let series):
            objects("series", series) { json, line in
                json.member("name", line.name)
                json.objects("points", line.points) { json, point in
                    json.member("label", point.label)
                    json.member("value", point.value)
                }
            }
        case .control(let points):
            objects("points", points) { json, point in
                json.member("label", point.label)
                json.member("value", point.value)
                json.member("centre", point.centre)
                json.member("lower", point.lower)
                json.member("upper", point.upper)
                json.member("signal", point.signal)
            }
        case .funnel(let funnel): self.funnel(funnel)
        case .bar(let bars), .pareto(let bars):
            objects("bars", bars) { json, bar in
                json.member("label", bar.label)
                json.member("value", bar.value)
                json.member("lower", bar.lower)
                json.member("upper", bar.upper)
                json.member("signal", bar.signal)
            }
        case .reliability(let bins):
            objects("bins", bins) { json, bin in
                json.member("predicted", bin.predicted)
                json.member("observed", bin.observed)
                json.member("lower", bin.lower)
                json.member("upper", bin.upper)
                json.key("count")
                json.value(bin.count)
            }
        }
    }

    private mutating func axis(_ name: String, _ axis: Chart.Axis) {
        key(name)
        beginObject()
        member("title", axis.title)
        kind(axis.kind)
        endObject()
    }

    private mutating func funnel(_ funnel: Chart.Funnel) {
        member("target", funnel.target)
        objects("bands", funnel.bands) { json, band in
            json.member("name", band.name)
            json.objects("limits", band.limits) { json, limit in
                json.member("x", limit.x)
                json.member("lower", limit.lower)
                json.member("upper", limit.upper)
            }
        }
        objects("points", funnel.points) { json, point in
            json.member("label", point.label)
            json.member("x", point.x)
            json.member("y", point.y)
            json.member("signal", point.signal)
        }
    }
}
