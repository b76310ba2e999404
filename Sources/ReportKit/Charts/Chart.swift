/// A chart as data: what was measured, never pixels or colours.
///
/// A format that can draw draws it; any other shows ``summary`` and the figures of ``dataTable(_:)``.
public struct Chart: Sendable, Hashable {
    /// A short name, unique in the report.
    public var id: String
    /// The chart's heading.
    public var title: String
    /// What the chart shows, in words: for those who can't see it, and for formats that can't draw.
    public var summary: String
    /// The horizontal axis.
    public var x: Axis
    /// The vertical axis.
    public var y: Axis
    /// What is drawn.
    public var content: Content
    /// Remarks below the chart.
    public var notes: [String]

    /// Makes a chart.
    ///
    /// - Parameters:
    ///   - id: A short name, unique in the report.
    ///   - title: The chart's heading.
    ///   - summary: What the chart shows, in words.
    ///   - x: The horizontal axis.
    ///   - y: The vertical axis.
    ///   - content: What is drawn.
    ///   - notes: Remarks below the chart.
    public init(
        id: String, title: String, summary: String, x: Axis, y: Axis, content: Content, notes: [String] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.x = x
        self.y = y
        self.content = content
        self.notes = notes
    }
}
