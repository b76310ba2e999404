/// How the file at hand is read, once its header is known.
struct TableLayout {
    /// Two columns to compare.
    struct Order {
        let low: Int
        let high: Int
        let lowIsInstant: Bool
        let highIsInstant: Bool
    }

    /// The columns that are there, and their places in the specification.
    var columns: [(plan: ColumnPlan, place: Int)] = []
    var orders: [Order] = []
    /// The columns of the key, none where one of them isn't there.
    var key: [Int] = []
    /// Whether a key of one column is an id with a number of its own already.
    var isKeyNumbered = false
    /// Whether a key of several columns begins with the number of a thing that has a few rows.
    var isKeyGrouped = false
    /// The columns that refer to a version of a record together.
    var composite: [Int] = []
    /// Whether every column is there that must be; else rows are only looked at.
    var isWhole = true
    /// For each column of the specification, whether keys take its text; else its number.
    var isText: [Bool] = []
}
