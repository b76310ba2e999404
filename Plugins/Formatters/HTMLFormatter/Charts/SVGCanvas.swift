import ReportKit

/// Draws shapes and text as SVG; looks come from the page's style sheet by class.
struct SVGCanvas {
    private var buffer: TextBuffer = TextBuffer()

    /// What was drawn.
    var text: String { String(decoding: buffer.bytes, as: UTF8.self) }

    /// On which side of its place a text stands.
    enum Anchor: String {
        case start
        case middle
        case end
    }

    /// A place on the canvas.
    struct Place {
        let x: Double
        let y: Double
    }

    static func number(_ value: Double) -> String {
        DecimalText.fixed(min(max(value, -1e6), 1e6), fractionDigits: 1) ?? "0"
    }

    mutating func line(_ from: Place, _ to: Place, _ styleClass: String) {
        buffer.append("<line")
        attribute("x1", from.x)
        attribute("y1", from.y)
        attribute("x2", to.x)
        attribute("y2", to.y)
        buffer.append(" class=\"\(styleClass)\"/>\n")
    }

    mutating func polyline(_ places: [Place], _ styleClass: String) {
        guard places.count > 1 else { return }
        shape("polyline", places, styleClass)
    }

    mutating func polygon(_ places: [Place], _ styleClass: String) {
        guard places.count > 2 else { return }
        shape("polygon", places, styleClass)
    }

    mutating func circle(_ centre: Place, radius: Double, _ styleClass: String, title: String) {
        buffer.append("<circle")
        attribute("cx", centre.x)
        attribute("cy", centre.y)
        attribute("r", radius)
        buffer.append(" class=\"\(styleClass)\">")
        close("circle", title)
    }

    /// A diamond tells a signal from other points by its shape, not by its colour alone.
    mutating func diamond(_ centre: Place, radius: Double, _ styleClass: String, title: String) {
        let corners: [Place] = [
            Place(x: centre.x, y: centre.y - radius), Place(x: centre.x + radius, y: centre.y),
            Place(x: centre.x, y: centre.y + radius), Place(x: centre.x - radius, y: centre.y),
        ]
        buffer.append("<polygon points=\"\(SVGCanvas.points(corners))\" class=\"\(styleClass)\">")
        close("polygon", title)
    }

    mutating func rectangle(
        _ corner: Place, width: Double, height: Double, _ styleClass: String, title: String
    ) {
        buffer.append("<rect")
        attribute("x", corner.x)
        attribute("y", corner.y)
        attribute("width", max(0, width))
        attribute("height", max(0, height))
        buffer.append(" class=\"\(styleClass)\">")
        close("rect", title)
    }

    mutating func text(_ text: String, at place: Place, _ anchor: Anchor, _ styleClass: String = "") {
        buffer.append("<text")
        attribute("x", place.x)
        attribute("y", place.y)
        if anchor != .start { buffer.append(" text-anchor=\"\(anchor.rawValue)\"") }
        if !styleClass.isEmpty { buffer.append(" class=\"\(styleClass)\"") }
        buffer.append(">")
        buffer.append(escaped: VisibleText.of(text, breaks: .spaces))
        buffer.append("</text>\n")
    }

    private mutating func attribute(_ name: String, _ value: Double) {
        buffer.append(" \(name)=\"\(SVGCanvas.number(value))\"")
    }

    private mutating func shape(_ name: String, _ places: [Place], _ styleClass: String) {
        buffer.append("<\(name) points=\"\(SVGCanvas.points(places))\" class=\"\(styleClass)\"/>\n")
    }

    private mutating func close(_ name: String, _ title: String) {
        buffer.append("<title>")
        buffer.append(escaped: title)
        buffer.append("</title></\(name)>\n")
    }

    private static func points(_ places: [Place]) -> String {
        places.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }
}
