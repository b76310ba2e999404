/// An outcome recorded for visits: yes, no, or blank where it isn't known.
public struct LabelColumn: Hashable, Sendable {
    /// The column's name in the data.
    public let name: String
    /// Each visit's outcome; a blank leaves the visit out of training and scoring, not out of history.
    public var values: [Bool?]

    /// Makes a column.
    public init(name: String, values: [Bool?]) {
        self.name = name
        self.values = values
    }
}
