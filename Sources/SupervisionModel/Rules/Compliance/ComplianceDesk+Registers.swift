/// Whose registers can be looked at: an institution's belong to the district where it is registered (Article 5).
extension ComplianceDesk {
    /// The institutions with a session in a district's month whose registers the source shows.
    func registered(_ district: DistrictCode) -> [InstitutionSessions] {
        index.institutions(district).filter { !isElsewhere($0.institution, district) }
    }

    /// A note of the institutions that are left out since their registers are another district's; nothing without any.
    func elsewhere(_ district: DistrictCode, _ basis: LegalBasis) -> [ComplianceFinding] {
        let left = index.institutions(district).map(\.institution).filter { isElsewhere($0, district) }
        guard !left.isEmpty else { return [] }
        let names = left.map(\.text).joined(separator: ", ")
        return [
            ComplianceFinding(
                Reason(
                    code: .registeredElsewhere, bearing: .note,
                    chinese: "\(names)：在其他区登记，其登记资料在此不可见，不作判断",
                    english: "\(names): registered in another district; its registers aren't visible here.",
                    basis: basis), left.map { .institution($0) })
        ]
    }

    /// An institution that isn't in the directory is nobody else's, as far as anybody can tell.
    private func isElsewhere(_ institution: InstitutionID, _ district: DistrictCode) -> Bool {
        guard facts.registers == .ownDistrict, let home = index.homes[institution] else { return false }
        return home != district
    }
}
