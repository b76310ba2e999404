extension Report {
    /// A headed part of a report.
    public struct Section: Sendable {
        /// A short name, unique in the report, by which links and other programs reach the section.
        public var id: String
        /// The heading.
        public var title: String
        /// The depth in the outline: 1 is a chapter, 2 a part of the chapter before it, and so on.
        public var level: Int
        /// The content, in reading order.
        public var blocks: [Block]

        /// Makes a section.
        ///
        /// - Parameters:
        ///   - id: A short name, unique in the report.
        ///   - title: The heading.
        ///   - level: The depth in the outline, from 1.
        ///   - blocks: The content.
        public init(id: String, title: String, level: Int = 1, blocks: [Block] = []) {
            self.id = id
            self.title = title
            self.level = level
            self.blocks = blocks
        }
    }
}
