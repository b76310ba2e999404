/// One column of a file: its header in both languages and what may stand in it.
package struct ColumnSpecification: Sendable {
    /// Whether the column may be absent and its cells blank.
    package enum Need: Sendable {
        /// The column must be there and every cell filled in.
        case required
        /// The column must be there; a blank cell says that something isn't known.
        case present
        /// The column may be absent.
        case optional
    }

    /// The header that programs write.
    package let name: String
    /// The Chinese header that centres use.
    package let alias: String
    /// What its cells are.
    package let type: ColumnType
    /// Whether it must be there.
    package let need: Need

    package init(_ name: String, _ alias: String, _ type: ColumnType, _ need: Need = .optional) {
        self.name = name
        self.alias = alias
        self.type = type
        self.need = need
    }
}
