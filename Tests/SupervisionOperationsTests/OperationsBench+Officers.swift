import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

extension OperationsBench {
    /// An officer of the eastern institution who meets every condition, but for what is given.
    func officer(
        _ person: String = "officer-1", name: String = "张内控", bornOn: CalendarDay? = nil,
        technicalYears: Int = 10, district: DistrictCode? = nil, institution: InstitutionID? = nil
    ) throws -> RegisteredOfficer {
        let attested = fixture.day.adding(days: -30)
        return RegisteredOfficer(
            district: district ?? east,
            officer: try InternalQualityOfficer(
                person: PersonID(person), institution: institution ?? here, name: name, sex: .female,
                bornOn: bornOn ?? fixture.day.adding(years: -40), level: .two, post: nil,
                technicalYears: technicalYears, integrityAttestedOn: attested, policyAttestedOn: attested,
                fitnessAttestedOn: attested))
    }

    /// Enters an officer of the eastern institution.
    func enterOfficer(_ person: String = "officer-1", name: String = "张内控") async throws {
        let entry = try officer(person, name: name)
        _ = try await operations.enterOfficer(entry, as: eastern, at: now, under: .beijing)
    }
}
