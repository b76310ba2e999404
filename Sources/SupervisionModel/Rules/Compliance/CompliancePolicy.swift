/// By which policy the compliance audit judges: what is in force on each day, or one policy for every day.
public enum CompliancePolicy: Hashable, Sendable {
    /// What holds on the day of each record, from the registered layers.
    case timeline(PolicyTimeline)
    /// One policy, with the day of promulgation where it is configured (Article 19).
    case fixed(SupervisionPolicy, promulgatedOn: CalendarDay?)

    /// The day on which the measures came into force, where it is configured.
    public var promulgatedOn: CalendarDay? {
        switch self {
        case .timeline(let timeline): timeline.promulgatedOn
        case .fixed(_, let day): day
        }
    }

    /// The policy of a day for a district; before the promulgation, that of the promulgation's day.
    ///
    /// A district that the policy doesn't know is judged by the municipal centre's: that it is out of scope is a finding
    /// of its own (Article 2).
    public func policy(on day: CalendarDay, for district: DistrictCode?) -> SupervisionPolicy {
        switch self {
        case .fixed(let policy, _): return policy
        case .timeline(let timeline):
            let day = max(day, timeline.promulgatedOn)
            if let policy = try? timeline.policy(on: day, for: district, institution: nil) { return policy }
            if let policy = try? timeline.policy(on: day, for: nil, institution: nil) { return policy }
            return timeline.versions.first?.policy ?? .beijing
        }
    }

    /// The layers in force on a day for a district; none where one policy is given for every day.
    public func layers(on day: CalendarDay, for district: DistrictCode?) -> [PolicyLayer] {
        switch self {
        case .fixed: []
        case .timeline(let timeline):
            (try? timeline.cited(on: max(day, timeline.promulgatedOn), for: district, institution: nil)) ?? []
        }
    }
}
