/// Why a session isn't in the pool of a month that it was in (Article 11, our reading).
public enum PoolDeparture: String, CodedValue {
    /// It begins in another month, or is held in another district, and counts there.
    case moved
    /// It was called off.
    case cancelled
    /// It was put off, and no new day is filed.
    case postponed
    /// Nothing is on record of it any more.
    case missing

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .moved: "改期至他月或移至他区"
        case .cancelled: "已取消"
        case .postponed: "已延期"
        case .missing: "查无备案"
        }
    }

    /// Tells why a session isn't in the pool of a district's month, or makes nothing where it is.
    ///
    /// - Parameters:
    ///   - session: The session as it stands now.
    ///   - month: The month of the pool.
    ///   - district: The district of the pool.
    public init?(of session: AssessmentSession, from month: CalendarMonth, in district: DistrictCode) {
        guard session.district == district, session.startsOn.month == month else {
            self = .moved
            return
        }
        switch session.state {
        case .filed, .held, .completed: return nil
        case .cancelled: self = .cancelled
        case .postponed: self = .postponed
        }
    }
}
