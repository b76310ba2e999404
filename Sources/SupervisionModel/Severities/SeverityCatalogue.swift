/// The grounds of severe violations (严重违规) in one version: where each may come up and what it proposes.
///
/// The measures name severe violations (Articles 15 and 16) without listing any. The list is ours, drawn from the form
/// and from Articles 8 and 16; a centre's own list is another version of it.
///
/// ```swift
/// SeverityCatalogue.beijing.entry(for: .impersonation)?.origin  // .items(["I5"])
/// ```
public struct SeverityCatalogue: Hashable, Sendable {
    /// Its version, from 1.
    public let version: Int
    /// The first day it is used, nothing where it always was.
    public let validFrom: CalendarDay?
    /// The grounds, in the order in which they are printed.
    public let grounds: [SevereGround]

    /// Makes a catalogue.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when the version isn't from 1, there are no grounds, a
    ///   ground stands twice, lists an item twice or none, or ends in a refusal without proposing a credit ground.
    public init(version: Int, validFrom: CalendarDay?, grounds: [SevereGround]) throws(ModelError) {
        func refuse(_ what: String) -> ModelError {
            ModelError(
                code: .policyMalformed, message: "Severity catalogue \(version) \(what).",
                basis: LegalBasis(article: 16))
        }
        guard version >= 1 else { throw refuse("must have a version from 1") }
        guard !grounds.isEmpty else { throw refuse("has no grounds; list at least one") }
        var seen: Set<EscalationGround> = []
        for entry in grounds {
            let name = entry.ground.rawValue
            guard seen.insert(entry.ground).inserted else { throw refuse("has \(name) twice; keep one") }
            if case .items(let codes) = entry.origin,
                codes.isEmpty || Set(codes).count != codes.count
            {
                throw refuse("must give \(name) items that are all different, or let it come up anywhere")
            }
            if entry.consequence == .refusalPossible, entry.creditGrounds.isEmpty {
                throw refuse("lets \(name) end in a refusal, so it must propose a credit ground for it")
            }
        }
        self.init(trusted: version, validFrom: validFrom, grounds: grounds)
    }

    private init(trusted version: Int, validFrom: CalendarDay?, grounds: [SevereGround]) {
        self.version = version
        self.validFrom = validFrom
        self.grounds = grounds
    }

    /// What the catalogue says of a ground, or nothing where it doesn't list it.
    public func entry(for ground: EscalationGround) -> SevereGround? {
        grounds.first { $0.ground == ground }
    }

    /// The grounds that may come up with an item of the form, leaving out those that may come up anywhere.
    public func grounds(fromItem code: String) -> [SevereGround] {
        grounds.filter { $0.origin != .anywhere && $0.origin.admits(item: code) }
    }

    /// The project's list for Beijing (自拟), version 1.
    public static let beijing = SeverityCatalogue(
        trusted: 1, validFrom: nil,
        grounds: [
            SevereGround(
                .outsideScope, origin: .items(["P2"]), creditGrounds: [.severeViolation],
                consequence: .refusalPossible, reading: "超出备案的职业、等级、方式或地点开展认定（自拟）",
                basis: LegalBasis(article: 16)),
            SevereGround(
                .forgedMaterial, origin: .items(["P3"]), creditGrounds: [.fraud],
                consequence: .refusalPossible, reading: "评价机构参与或放任考生材料造假；考生个人造假由人工判断（自拟）",
                basis: LegalBasis(article: 16)),
            SevereGround(
                .questionsLeaked, origin: .items(["P4"]), creditGrounds: [.severeViolation],
                consequence: .refusalPossible, reading: "考前或考中试题泄露（自拟）", basis: LegalBasis(article: 16)),
            SevereGround(
                .exitBlocked, origin: .items(["P6"]), creditGrounds: [.severeViolation],
                consequence: .creditOnly, reading: "涉及现场安全，不涉及认定结果本身（自拟）",
                basis: LegalBasis(article: 16)),
            SevereGround(
                .impersonation, origin: .items(["I5"]), creditGrounds: [.fraud, .severeViolation],
                consequence: .refusalPossible, reading: "评价机构参与或放任替考；考生个人行为由人工判断（自拟）",
                basis: LegalBasis(article: 16)),
            SevereGround(
                .organisedCheating, origin: .items(["I6"]), creditGrounds: [.fraud, .severeViolation],
                consequence: .refusalPossible, reading: "有组织的作弊（自拟）", basis: LegalBasis(article: 16)),
            SevereGround(
                .resultsFalsified, origin: .items(["R1"]), creditGrounds: [.fraud],
                consequence: .refusalPossible, reading: "认定结果造假（自拟）", basis: LegalBasis(article: 16)),
            SevereGround(
                .obstruction, origin: .anywhere, creditGrounds: [.severeViolation],
                consequence: .refusalPossible, reading: "拒绝、阻碍督导或拒不提供资料，致结果无从核查（自拟）",
                basis: LegalBasis(article: 8)),
            SevereGround(
                .safetyAccident, origin: .anywhere, creditGrounds: [.safetyAccident],
                consequence: .refusalPossible, precondition: [.responsibility, .managementFailing],
                reading: "因组织、管理缺失发生，责任认定后方可拟记；报告不待认定", basis: LegalBasis(article: 16)),
            SevereGround(
                .massIncident, origin: .anywhere, creditGrounds: [.massIncident],
                consequence: .refusalPossible, precondition: [.responsibility, .managementFailing],
                reading: "因组织、管理缺失发生，责任认定后方可拟记；报告不待认定", basis: LegalBasis(article: 16)),
            SevereGround(
                .other, origin: .anywhere, creditGrounds: [], consequence: .creditOnly,
                reading: "由人工归入相应事由后再拟（自拟）", basis: LegalBasis(article: 16)),
        ])
}
