import ReportKit

extension Report {
    /// Whether something would be lost by keeping the tables alone.
    var hasMoreThanTables: Bool {
        !notes.isEmpty
            || sections.contains { section in
                section.blocks.contains { block in
                    if case .table = block { false } else { true }
                }
            }
    }
}
