/// Where the rows of a city go, one at a time: the rows of one file come in their order, files take turns.
public protocol CityRowSink {
    /// What can go wrong with a row.
    associatedtype Failure: Error

    /// Takes one row.
    ///
    /// - Parameters:
    ///   - cells: One text a column of the table, empty for a blank; to be quoted by the sink where a format asks.
    ///   - table: The file.
    mutating func add(_ cells: [String], to table: CityTable) throws(Failure)
}
