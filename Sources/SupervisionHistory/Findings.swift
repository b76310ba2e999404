public import SupervisionModel

/// What visits found, in whichever of two forms fits the checklist.
public enum Findings: Hashable, Sendable {
    /// Up to sixteen items: one bit an item in each of three masks a visit.
    case masks(MaskFindings)
    /// Any number of items: each visit's violations as a sorted list; every item counts as answered.
    case lists(ListFindings)

    /// The number of visits.
    public var count: Int {
        switch self {
        case .masks(let masks): masks.answered.count
        case .lists(let lists): lists.offsets.count - 1
        }
    }
}

/// Findings on a checklist of at most sixteen items; bit k is item k.
public struct MaskFindings: Hashable, Sendable {
    /// Items answered yes or no; a blank is not a yes.
    public var answered: [UInt16] = []
    /// Items answered no, always among those answered.
    public var violated: [UInt16] = []
    /// Items the team recorded as not observed, never among those answered.
    public var notObserved: [UInt16] = []

    /// Makes empty columns.
    public init() {}
}

/// Findings as lists: visit v has the violations `offsets[v] ..< offsets[v + 1]`.
public struct ListFindings: Hashable, Sendable {
    /// Where each visit's violations begin, and at last where they end.
    public var offsets: [Int32] = [0]
    /// The items violated, ascending within a visit and each once.
    public var items: [Int32] = []
    /// How grave each violation was; beside ``items``.
    public var severities: [Severity] = []

    /// Makes empty columns.
    public init() {}
}
