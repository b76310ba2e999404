/// One file of a form: its columns, its key, and what its rows owe each other.
package struct FileSpecification: Sendable {
    /// Two columns of which the second may not lie below the first: days in order, a part and its whole.
    package struct Order: Sendable {
        package let low: String
        package let high: String
    }

    /// Several columns that refer together.
    package struct CompositeReference: Sendable {
        package let columns: [String]
        package let domain: Domain
    }

    /// Columns that the file may have beside those listed.
    package enum FurtherColumns: Sendable {
        /// None: one note each.
        case unknown
        /// As many as there are, used by name: one note in all.
        case usable
    }

    /// The file's name without its ending.
    package let name: String
    /// What it holds, in Chinese.
    package let title: String
    /// Its columns in the order in which programs write them.
    package let columns: [ColumnSpecification]
    /// The columns that make a row's key; without any, rows may repeat.
    package let key: [String]
    /// The domain of a key of several columns.
    package let keyDomain: Domain?
    package let orders: [Order]
    package let compositeReference: CompositeReference?
    package let furtherColumns: FurtherColumns

    package init(
        _ name: String, _ title: String, key: [String] = [], keyDomain: Domain? = nil, orders: [Order] = [],
        compositeReference: CompositeReference? = nil, furtherColumns: FurtherColumns = .unknown,
        columns: [ColumnSpecification]
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.key = key
        self.keyDomain = keyDomain
        self.orders = orders
        self.compositeReference = compositeReference
        self.furtherColumns = furtherColumns
    }

    /// The place of a column that the specification is known to have.
    package func place(_ name: String) -> Int {
        guard let place = columns.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("The specification of \(self.name) has no column \(name).")
        }
        return place
    }
}
