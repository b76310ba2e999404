import SupervisionStore

/// The cells of the row at hand, in room that every row uses again.
final class CellBuffer {
    private let cells: UnsafeMutableBufferPointer<BulkCell>

    init(count: Int) {
        cells = .allocate(capacity: count)
        cells.initialize(repeating: .blank)
    }

    deinit { cells.deallocate() }

    /// All of them, valid until one is changed.
    var all: UnsafeBufferPointer<BulkCell> { UnsafeBufferPointer(cells) }

    subscript(place: Int) -> BulkCell {
        get { cells[place] }
        set { cells[place] = newValue }
    }
}
