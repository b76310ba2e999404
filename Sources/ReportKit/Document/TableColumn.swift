extension Table {
    /// A column: what its cells are and how they are shown.
    public struct Column: Sendable, Hashable {
        /// What a column is for.
        public enum Role: String, Sendable, Hashable, CaseIterable {
            /// Names the row: kept in sight and marked as a heading of its row.
            case key
            /// Says something about the row.
            case value
        }

        /// A short name, unique in the table, for other programs: Latin letters, digits and underscores.
        public var id: String
        /// The heading, in the report's language.
        public var title: String
        /// What the cells are, and how they are shown.
        public var kind: CellKind
        /// What the column is for.
        public var role: Role
        /// A sentence on what the column means; or nothing.
        public var note: String?

        /// Makes a column.
        ///
        /// - Parameters:
        ///   - id: A short name, unique in the table.
        ///   - title: The heading.
        ///   - kind: What the cells are, and how they are shown.
        ///   - role: What the column is for.
        ///   - note: A sentence on what the column means.
        public init(
            id: String, title: String, kind: CellKind = .text, role: Role = .value, note: String? = nil
        ) {
            self.id = id
            self.title = title
            self.kind = kind
            self.role = role
            self.note = note
        }
    }
}
