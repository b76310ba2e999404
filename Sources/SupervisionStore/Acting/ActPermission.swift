public import SupervisionModel

/// Who may do an act of a kind, and whose matter it is: one row of the table that every store asks.
///
/// Seeing is the same for all acts and stands in the tables' ownership: a district sees its own rows and the public
/// directory, the municipal centre and its auditor see all. Institutions and supervisors have no login: what they hand
/// in is entered by the centre whose matter it is, which the table says as well.
public struct ActPermission: Hashable, Sendable {
    /// The kind of act.
    public let kind: ActKind
    /// Where the measures give the act to whoever may do it.
    public let basis: LegalBasis
    /// Who may do it.
    public let doers: Set<ActParty>
    /// From whom it comes, where it is entered for somebody without a login.
    public let suppliers: Set<ActParty>

    init(_ kind: ActKind, _ basis: LegalBasis, by doers: Set<ActParty>, from suppliers: Set<ActParty> = []) {
        self.kind = kind
        self.basis = basis
        self.doers = doers
        self.suppliers = suppliers
    }

    /// The whole table, in the order of the articles that the acts rest on.
    public static let all: [ActPermission] = (centreActs + ProceedingKind.allCases.flatMap(steps))
        .sorted { ($0.basis.article, $0.kind.rawValue) < ($1.basis.article, $1.kind.rawValue) }

    private static let both: Set<ActParty> = [.municipal, .district]
    private static let municipal: Set<ActParty> = [.municipal]

    private static let centreActs: [ActPermission] = [
        .init(.imported, LegalBasis(article: 3), by: both),
        .init(.districtsEntered, LegalBasis(article: 2), by: municipal),
        .init(.institutionRegistered, LegalBasis(article: 4), by: municipal, from: [.institution]),
        .init(.institutionChanged, LegalBasis(article: 4), by: municipal, from: [.institution]),
        .init(.planFiled, LegalBasis(article: 13), by: municipal, from: [.institution]),
        .init(.sessionFiled, LegalBasis(article: 11), by: both, from: [.institution]),
        .init(.sessionChanged, LegalBasis(article: 11), by: both, from: [.institution]),
        .init(.staffEntered, LegalBasis(article: 10), by: both, from: [.institution]),
        .init(.internalCheckEntered, LegalBasis(article: 6), by: both, from: [.institution]),
        .init(.officerEntered, LegalBasis(article: 7), by: both, from: [.institution]),
        .init(.officerRegistered, LegalBasis(article: 6), by: both, from: [.institution]),
        .init(.supervisorRegistered, LegalBasis(article: 9), by: municipal),
        .init(.cardChanged, LegalBasis(article: 9), by: municipal),
        .init(.supervisorStanding, LegalBasis(article: 17), by: municipal),
        .init(.employmentEntered, LegalBasis(article: 10), by: municipal, from: [.supervisor]),
        .init(.conflictEntered, LegalBasis(article: 10), by: municipal, from: [.supervisor]),
        .init(.absenceEntered, LegalBasis(article: 10), by: municipal, from: [.supervisor]),
        .init(.dispatched, LegalBasis(article: 9), by: both),
        .init(.poolFrozen, LegalBasis(article: 11), by: both),
        .init(.recordSubmitted, LegalBasis(article: 12), by: both, from: [.supervisor]),
        .init(.recordCorrected, LegalBasis(article: 3), by: both, from: [.supervisor]),
        .init(.escalated, LegalBasis(article: 15), by: both, from: [.supervisor]),
        .init(.complaintReceived, LegalBasis(article: 5), by: both),
        .init(.complaintDecided, LegalBasis(article: 5), by: both),
        .init(.evidenceAdded, LegalBasis(article: 8), by: both, from: [.institution, .supervisor]),
        .init(.creditEntered, LegalBasis(article: 16), by: both),
        .init(.interpretationEntered, LegalBasis(article: 18), by: municipal),
        .init(.policyLayerEntered, LegalBasis(article: 18), by: municipal, from: [.district, .institution]),
        .init(.ownRulesEntered, LegalBasis(article: 18), by: both, from: [.institution]),
        .init(.documentRecorded, LegalBasis(article: 9), by: municipal, from: [.supervisor]),
        .init(.personErased, LegalBasis(article: 9), by: municipal),
    ]

    /// The acts of one kind of proceeding, one a state that it can come to.
    private static func steps(of kind: ProceedingKind) -> [ActPermission] {
        kind.steps.states.map { state in
            let doers: Set<ActParty>
            var suppliers: Set<ActParty> = []
            switch kind {
            // Article 14: the opinion is the municipal centre's; Article 4: so are comprehensive inspections.
            case .filingOpinion, .inspection: doers = municipal
            case .urgentReport:
                doers =
                    [UrgentReportState.acknowledged.rawValue, UrgentReportState.closed.rawValue]
                        .contains(state.code) ? municipal : both
            case .monthlyReport:
                doers =
                    [MonthlyReportState.returned.rawValue, MonthlyReportState.received.rawValue]
                        .contains(state.code) ? municipal : both
            case .filingRefusal, .rectification, .evidenceRequest:
                doers = both
                if state.code == ResultFilingRefusalState.heard.rawValue
                    || state.code == RectificationState.reported.rawValue
                {
                    suppliers = [.institution]
                }
            }
            return ActPermission(.step(kind, to: state.code), kind.steps.basis, by: doers, from: suppliers)
        }
    }

    private static let byKind: [ActKind: ActPermission] = Dictionary(
        all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

    /// The row of a kind of act; nothing for kinds of other regimes, which the tables' ownership alone bounds.
    public static func of(_ kind: ActKind) -> ActPermission? { byKind[kind] }

    /// Refuses an act that a role may not do.
    ///
    /// - Throws: ``StoreError`` with code `notPermitted`, naming who may.
    public static func check(_ kind: ActKind, by role: ActorRole) throws(StoreError) {
        guard let row = of(kind), !row.doers.contains(role.party) else { return }
        let names = ActParty.allCases.filter(row.doers.contains).map { "\($0.rawValue) (\($0.chinese))" }
        throw StoreError(
            code: .notPermitted,
            message:
                "The role \(role) may not do \(kind.rawValue); it is for: \(names.joined(separator: ", ")).",
            basis: row.basis)
    }
}

extension ActorRole {
    /// Which of the measures' parties the role is.
    public var party: ActParty {
        switch self {
        case .municipal: .municipal
        case .district: .district
        case .auditor: .auditor
        }
    }
}
