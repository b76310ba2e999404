import SupervisionModel
import Testing

@Suite("The requirements of the policy")
struct RequirementTests {
    func number(_ value: Int) -> PolicySetting<Int> {
        PolicySetting(value, reading: "口径", basis: LegalBasis(article: 11))
    }

    @Test(
        "of Article 11 stop at its floors and at what a number can mean",
        arguments: [
            (3, 10, 2, 1, 1, 1, nil), (1, 1, 100, 100, 1_000_000, 1200, nil),
            (29, 100, 2, 1, 1, 1, "spotCheckShare"), (3, 10, 1, 1, 1, 1, "teamSize"),
            (3, 10, 101, 1, 1, 1, "teamSize"), (3, 10, 2, 0, 1, 1, "municipalTeamSize"),
            (3, 10, 2, 101, 1, 1, "municipalTeamSize"), (3, 10, 2, 1, 0, 1, "largeSession"),
            (3, 10, 2, 1, 1_000_001, 1, "largeSession"), (3, 10, 2, 1, 1, 0, "visitGapMonths"),
            (3, 10, 2, 1, 1, 1201, "visitGapMonths"),
        ] as [(Int, Int, Int, Int, Int, Int, String?)])
    func spotChecks(
        _ part: Int, _ whole: Int, _ team: Int, _ municipal: Int, _ large: Int, _ gap: Int, _ field: String?
    ) throws {
        let beijing = SpotCheckRequirements.beijing
        let make = {
            try SpotCheckRequirements(
                share: PolicySetting(SpotCheckShare(part, of: whole), reading: "口径", basis: nil),
                unit: beijing.unit, period: beijing.period, teamSize: number(team),
                municipalTeamSize: number(municipal), largeSession: number(large), visitGapMonths: number(gap)
            )
        }
        guard let field else {
            let made = try make()
            #expect(made.share.value.numerator == part)
            #expect(made.teamSize.value == team)
            #expect(made.municipalTeamSize.value == municipal)
            #expect(made.largeSession.value == large)
            #expect(made.visitGapMonths.value == gap)
            return
        }
        let error = #expect(throws: ModelError.self) { try make() }
        #expect(error?.code == .policyMalformed)
        #expect(error?.basis == LegalBasis(article: 11))
        if large == 0 { #expect(error?.message == "largeSession is set to 0; give 1 to 1000000.") }
        #expect(error?.message.hasPrefix("\(field) is set to ") == true)
    }

    @Test(
        "of reports stop at what a term can mean",
        arguments: [
            (1, 0, nil), (8760, 365, nil), (0, 0, "urgentHours"), (8761, 0, "urgentHours"),
            (1, -1, "recordReportDays"), (1, 366, "recordReportDays"),
        ] as [(Int, Int, String?)])
    func reports(_ hours: Int, _ days: Int, _ field: String?) throws {
        let beijing = ReportingRequirements.beijing
        let make = {
            try ReportingRequirements(
                closeOfBusiness: beijing.closeOfBusiness, lateness: beijing.lateness,
                urgentHours: number(hours), recordReportDays: number(days))
        }
        guard let field else {
            #expect(try make().urgentHours.value == hours)
            #expect(try make().recordReportDays.value == days)
            return
        }
        let error = #expect(throws: ModelError.self) { try make() }
        #expect(error?.message.hasPrefix("\(field) is set to ") == true)
    }

    @Test(
        "of credit files have no term, or one of months",
        arguments: [(nil, true), (1, true), (1200, true), (0, false), (1201, false)] as [(Int?, Bool)])
    func credit(_ months: Int?, _ taken: Bool) throws {
        let setting = PolicySetting<Int?>(months, reading: "口径", basis: nil)
        guard taken else {
            let error = #expect(throws: ModelError.self) { try CreditRequirements(expiryMonths: setting) }
            #expect(error?.basis == LegalBasis(article: 16))
            #expect(error?.message.hasPrefix("creditExpiryMonths is set to ") == true)
            return
        }
        #expect(try CreditRequirements(expiryMonths: setting).expiryMonths.value == months)
    }

    @Test(
        "of dispatching stop at what a number can mean",
        arguments: [
            (0, 0, nil), (100, 100, nil), (-1, 0, "rotation"), (101, 0, "rotation"),
            (0, -1, "formerEmployerYears"), (0, 101, "formerEmployerYears"),
        ] as [(Int, Int, String?)])
    func dispatching(_ rotation: Int, _ years: Int, _ field: String?) throws {
        let beijing = DispatchRequirements.beijing
        let make = {
            try DispatchRequirements(
                cardExpiry: beijing.cardExpiry, rotation: number(rotation),
                formerEmployerYears: number(years),
                assessorScope: beijing.assessorScope)
        }
        guard let field else {
            #expect(try make().rotation.value == rotation)
            return
        }
        let error = #expect(throws: ModelError.self) { try make() }
        #expect(error?.message.hasPrefix("\(field) is set to ") == true)
    }

    @Test(
        "stand together in a policy, whose versions count from 1",
        arguments: [(-1, false), (0, false), (1, true), (2, true)])
    func version(_ version: Int, _ taken: Bool) throws {
        let beijing = SupervisionPolicy.beijing
        let make = {
            try SupervisionPolicy(
                name: beijing.name, version: version, districts: beijing.districts,
                checklists: beijing.checklists, spotCheck: beijing.spotCheck, officers: beijing.officers,
                dispatching: beijing.dispatching, reporting: beijing.reporting, credit: beijing.credit,
                severityWeights: beijing.severityWeights)
        }
        guard taken else {
            let error = #expect(throws: ModelError.self) { try make() }
            #expect(error?.message.contains("version \(version)") == true)
            return
        }
        let made = try make()
        #expect(made.version == version)
        #expect((made == beijing) == (version == 1))
    }

    @Test("show the units that don't decide beside the one that does")
    func units() {
        #expect(SupervisionPolicy.beijing.quotaUnit.value.shownAlso == [.institutions, .persons])
        #expect(QuotaUnit.persons.shownAlso == [.sessions, .institutions])
        #expect(SupervisionPolicy.beijing.quotaPeriod.value == .monthAndYearToDate)
        #expect(SupervisionPolicy.beijing.municipalTeamSize.value == 1)
    }

    @Test("count seats for any number of candidates", arguments: [(Int.min, 0), (Int.max, Int.max / 200)])
    func seats(_ candidates: Int, _ recommended: Int) {
        #expect(SupervisionPolicy.beijing.seats(forCandidates: candidates).recommended == recommended)
    }
}
