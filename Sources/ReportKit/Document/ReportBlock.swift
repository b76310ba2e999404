extension Report {
    /// One piece of content inside a section.
    ///
    /// A formatter switches over all cases, so that a new kind of content can't be forgotten: adding a case is a
    /// breaking change of this module.
    public enum Block: Sendable {
        /// Running text.
        case paragraph(Paragraph)
        /// A few figures that matter most, shown large.
        case keyFigures([KeyFigure])
        /// Rows of typed cells.
        case table(Table)
        /// A chart as data.
        case chart(Chart)
        /// An official form: fields, a grid of ticks, places for signatures.
        case form(Form)
        /// Points without order.
        case list([String])
        /// A remark set apart from the text.
        case note(Note)
    }
}
