/// A finished report as meaning: title, provenance, legal basis and sections of typed blocks.
///
/// A report says what is there and never how it looks; any formatter turns any report into a file. Its words are
/// already in one language: the builder chose it, and a formatter adds only its own few labels in the language of the
/// request.
///
/// ```swift
/// let report = Report(title: "风险名单", sections: [
///     Report.Section(id: "summary", title: "概要", blocks: [.paragraph("本月共 3 家。"), .table(table)])
/// ])
/// ```
public struct Report: Sendable {
    /// The report's name, as on a cover.
    public var title: String
    /// What the title leaves open: a period, a district; or nothing.
    public var subtitle: String?
    /// Where the report comes from, in the order to show it: program version, data hash, policy, seed, arguments.
    public var metadata: [Metadatum]
    /// The articles the report rests on, each one citation in full.
    public var legalBasis: [String]
    /// A banner that every page carries, such as 内部参考，不作为处理依据; or nothing.
    public var confidentiality: String?
    /// The body, in reading order; ``Section/level`` makes the outline.
    public var sections: [Section]
    /// Remarks on the whole report, shown after its last section.
    public var notes: [String]
    /// The ``Table/id`` of the table that a format of one table writes; nothing means the first.
    public var primaryTableID: String?

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - title: The report's name.
    ///   - subtitle: What the title leaves open.
    ///   - metadata: Provenance, in order.
    ///   - legalBasis: Citations.
    ///   - confidentiality: A banner for every page.
    ///   - sections: The body.
    ///   - notes: Remarks on the whole.
    ///   - primaryTableID: The table that a format of one table writes.
    public init(
        title: String, subtitle: String? = nil, metadata: [Metadatum] = [], legalBasis: [String] = [],
        confidentiality: String? = nil, sections: [Section] = [], notes: [String] = [],
        primaryTableID: String? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.metadata = metadata
        self.legalBasis = legalBasis
        self.confidentiality = confidentiality
        self.sections = sections
        self.notes = notes
        self.primaryTableID = primaryTableID
    }

    /// Every table, in reading order.
    public var tables: [Table] {
        sections.flatMap { section in
            section.blocks.compactMap { block in
                if case .table(let table) = block { table } else { nil }
            }
        }
    }

    /// The table that a format of one table writes: the one named, else the first; nothing where there is none.
    public var primaryTable: Table? {
        let tables: [Table] = tables
        return tables.first { $0.id == primaryTableID } ?? tables.first
    }
}
