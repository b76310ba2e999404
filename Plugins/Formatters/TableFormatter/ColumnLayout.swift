import ReportKit

/// The widths of a table's columns on lines of a given width.
struct ColumnLayout {
    static let gap: Int = 2
    /// The narrowest that a column of text becomes: four Chinese characters.
    private static let narrowest: Int = 8

    let widths: [Int]
    let alignments: [CellAlignment]

    /// Finds widths, where there are any by which the columns fit.
    ///
    /// Each column gets what its heading and the sample need; while that is too much, the widest column of text gives
    /// way, down to a few characters.
    init?(
        columns: [Table.Column], sample: [[Cell]], width: Int, text: (Cell, Table.Column) -> String
    ) {
        var widths: [Int] = columns.map { DisplayWidth.of(TerminalPage.shown($0.title)) }
        var least: [Int] = []
        for index in columns.indices {
            let headWidth: Int = widths[index]
            var body: Int = 0
            for row in sample { body = max(body, DisplayWidth.of(text(row[index], columns[index]))) }
            widths[index] = max(2, headWidth, body)
            // Numbers and bars stay whole; headings may wrap.
            let isText: Bool = columns[index].kind == .text
            least.append(min(widths[index], isText ? ColumnLayout.narrowest : max(body, 4)))
        }
        let room: Int = width - ColumnLayout.gap * (columns.count - 1)
        guard least.reduce(0, +) <= room else { return nil }
        var excess: Int = widths.reduce(0, +) - room
        while excess > 0 {
            var widest: Int? = nil
            for index in widths.indices where widths[index] > least[index] {
                if let current: Int = widest, widths[current] >= widths[index] { continue }
                widest = index
            }
            guard let widest else { break }
            let next: Int =
                widths.indices.filter { $0 != widest && widths[$0] > least[$0] }.map { widths[$0] }.max() ?? 0
            let step: Int = max(1, min(excess, widths[widest] - max(next, least[widest])))
            widths[widest] -= step
            excess -= step
        }
        self.widths = widths
        self.alignments = columns.map(\.kind.alignment)
    }

    /// The line below the heads.
    var rule: String {
        widths.map { String(repeating: "─", count: $0) }.joined(
            separator: String(repeating: " ", count: ColumnLayout.gap))
    }

    static func spaceBefore(_ alignment: CellAlignment, _ free: Int) -> Int {
        switch alignment {
        case .leading: 0
        case .centre: free / 2
        case .trailing: free
        }
    }
}
