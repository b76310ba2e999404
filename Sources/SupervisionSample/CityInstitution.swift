import SupervisionModel

/// An institution of the city, as far as later choices need it.
struct CityInstitution {
    /// What it may assess.
    struct Plan {
        let occupation: String
        let level: SkillLevel
        let mode: AssessmentMode
    }

    let id: String
    let name: String
    let kind: InstitutionKind
    /// A place in the catalogue.
    let district: Int
    let category: String
    let filedOn: CalendarDay
    let withdrawnOn: CalendarDay?
    let plans: [Plan]
    /// Sessions in a usual month, in hundredths.
    let pace: Int
    /// Candidates at a usual session.
    let candidates: Int
    /// The odds of a violation beside others', by nature.
    let oddsFactor: Double
    let truth: PlantedTruth

    /// Whether it is filed on a day.
    func isFiled(on day: CalendarDay) -> Bool {
        filedOn <= day && withdrawnOn.map { day < $0 } ?? true
    }
}
