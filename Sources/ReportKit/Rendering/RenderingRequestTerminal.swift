extension RenderingRequest {
    /// What a terminal, or the file in its place, can show.
    public struct Terminal: Sendable, Hashable {
        /// Whether escape sequences for colours may be written.
        public enum Colour: String, Sendable, Hashable {
            /// Plain text, as for files, pipes and readers who set NO_COLOR.
            case none
            /// The eight colours that every terminal has.
            case basic
        }

        /// The width of a line in columns of one Latin letter, at least 20.
        public let width: Int
        /// Whether colours may be written.
        public let colour: Colour

        /// Describes a terminal.
        ///
        /// - Parameters:
        ///   - width: The width of a line; less than 20 is taken as 20.
        ///   - colour: Whether colours may be written.
        public init(width: Int = 100, colour: Colour = .none) {
            self.width = max(20, width)
            self.colour = colour
        }
    }
}
