extension Report {
    /// An official form: filled fields, a grid whose cells can be ticked, and places for signatures.
    public struct Form: Sendable, Hashable {
        /// A cell of the grid.
        public enum Entry: Sendable, Hashable {
            /// Nothing.
            case blank
            /// Text.
            case text(String)
            /// A box with a tick in it.
            case ticked
            /// A box without one.
            case unticked
        }

        /// A place to sign.
        public struct Signature: Sendable, Hashable {
            /// In what capacity someone signs, such as 督导员.
            public var role: String
            /// Who is expected to sign, printed beside the line; or nothing.
            public var name: String?

            /// Makes a place to sign.
            ///
            /// - Parameters:
            ///   - role: In what capacity someone signs.
            ///   - name: Who is expected to sign.
            public init(role: String, name: String? = nil) {
                self.role = role
                self.name = name
            }
        }

        /// A short name, unique in the report.
        public var id: String
        /// The form's heading.
        public var title: String
        /// The fields above the grid, in order.
        public var fields: [Metadatum]
        /// The grid's column heads.
        public var heads: [String]
        /// The grid's rows; a row shorter than the heads is completed with blanks, a longer one is cut.
        public var rows: [[Entry]]
        /// The places to sign, below the grid.
        public var signatures: [Signature]

        /// Makes a form.
        ///
        /// - Parameters:
        ///   - id: A short name, unique in the report.
        ///   - title: The form's heading.
        ///   - fields: The fields above the grid.
        ///   - heads: The grid's column heads.
        ///   - rows: The grid's rows.
        ///   - signatures: The places to sign.
        public init(
            id: String, title: String, fields: [Metadatum] = [], heads: [String] = [], rows: [[Entry]] = [],
            signatures: [Signature] = []
        ) {
            self.id = id
            self.title = title
            self.fields = fields
            self.heads = heads
            self.rows = rows.map { row in
                Array(row.prefix(heads.count))
                    + Array(repeating: .blank, count: max(0, heads.count - row.count))
            }
            self.signatures = signatures
        }
    }
}
