/// On which side the cells of a column line up.
public enum CellAlignment: Sendable, Hashable {
    /// At the start of a line.
    case leading
    /// In the middle.
    case centre
    /// At the end of a line, so that digits stand below digits.
    case trailing
}
