public import ReportKit
import SupervisionHistory
public import SupervisionModel

/// What every report of a run says of itself: its language, and what it was made from.
public struct ReportContext: Sendable {
    /// The language of everything that people read.
    public let locale: ReportLocale
    /// The policy in force, whose readings (口径) are printed.
    public let policy: SupervisionPolicy
    /// The run: the program's version, its arguments and its seeds, by label.
    public let run: [Report.Metadatum]

    /// Makes a context.
    ///
    /// - Parameters:
    ///   - locale: The language of everything that people read.
    ///   - policy: The policy in force.
    ///   - run: What the run was, by label.
    public init(locale: ReportLocale, policy: SupervisionPolicy, run: [Report.Metadatum]) {
        self.locale = locale
        self.policy = policy
        self.run = run
    }

    /// A text in the report's language.
    func words(_ zh: String, _ en: String) -> String {
        LocalizedText(zh: zh, en: en)[locale]
    }

    /// A citation in the report's language.
    func citation(_ basis: LegalBasis) -> String {
        locale == .zh ? basis.chinese : basis.description
    }

    /// What stands on every page of a report that bears risks or probabilities.
    var internalOnly: String {
        words("内部参考，不作为处理依据", "For internal reference; not a ground for any measure")
    }

    /// The run's facts, with the data's hash and the policy.
    func metadata(of history: InspectionHistory, _ more: [Report.Metadatum]) -> [Report.Metadatum] {
        var metadata = more
        if !history.dataHash.isEmpty {
            metadata.append(Report.Metadatum(words("数据指纹 SHA-256", "Data SHA-256"), history.dataHash))
        }
        metadata.append(Report.Metadatum(words("规则版本", "Policy"), policy.name))
        return metadata + run
    }

    /// The name of a district of a history.
    func district(_ index: Int16, of history: InspectionHistory) -> String {
        guard index >= 0, Int(index) < history.districts.count else { return "" }
        return history.districts[Int(index)].name
    }
}

extension Cell {
    /// A calendar day, empty for none.
    static func day(_ day: CalendarDay?) -> Cell {
        guard let parts = day?.parts,
            let date = ReportDate(year: parts.year, month: parts.month, day: parts.day)
        else { return .empty }
        return .date(date)
    }
}
