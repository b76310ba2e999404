/// Tells what a recorded severe violation (严重违规) proposes (Articles 15 and 16).
///
/// An item alone never makes a violation severe: that takes an escalation of its own, with its facts and a ground that
/// the catalogue knows. Even then nothing is decided here: a report, an entry in the credit file and the refusal to file
/// results are proposed, each for a named person. Whether there was bad social influence is asked, never computed.
///
/// ```swift
/// let finding = SeverityJudgement(.beijing).finding(on: escalation, established: [])
/// for proposal in finding.proposals { print(proposal.chinese) }
/// ```
public struct SeverityJudgement: Hashable, Sendable {
    /// The catalogue that grounds are looked up in.
    public let catalogue: SeverityCatalogue

    /// Makes the rule.
    public init(_ catalogue: SeverityCatalogue) {
        self.catalogue = catalogue
    }

    /// Looks at a recorded severe violation.
    ///
    /// - Parameters:
    ///   - escalation: The violation as recorded.
    ///   - established: What was established since, for grounds that ask for it.
    /// - Returns: A verdict that is always for a person, and what is proposed. Blank facts or a ground that isn't in the
    ///   catalogue propose nothing. While something is still to be established, the report alone is proposed, since it
    ///   doesn't wait (Article 15).
    /// - Complexity: O(number of grounds).
    public func finding(on escalation: Escalation, established: Set<Establishment>) -> SeverityFinding {
        var reasons: [Reason] = []
        let blank = escalation.facts.allSatisfy(\.isWhitespace)
        if blank {
            reasons.append(
                doubt(
                    .factsBlank, "未写明事实，不作严重违规处理",
                    "Escalation \(escalation.id) has no facts; say what was observed.", LegalBasis(article: 3)
                ))
        }
        guard let entry = catalogue.entry(for: escalation.ground) else {
            let ground = escalation.ground
            reasons.append(
                doubt(
                    .groundUnknown, "事由“\(ground.chinese)”不在目录第\(catalogue.version)版内，请人工归类",
                    "The ground \(ground.rawValue) isn't in catalogue \(catalogue.version): somebody has to say "
                        + "which it is.",
                    LegalBasis(article: 16)))
            return SeverityFinding(verdict: Verdict(reasons), proposals: [])
        }
        guard !blank else { return SeverityFinding(verdict: Verdict(reasons), proposals: []) }
        let missing = entry.precondition.filter { !established.contains($0) }
        reasons.append(recorded(entry))
        reasons += misfit(of: escalation, entry)
        reasons += missing.map(wanting)
        if entry.creditGrounds.isEmpty {
            reasons.append(
                doubt(
                    .creditGroundOpen, "信用档案事由由人工确定", "A person has to say on what credit ground, if any.",
                    LegalBasis(article: 16)))
        }
        reasons.append(
            doubt(
                .influence, "是否造成不良社会影响，由人工判断",
                "Whether there was bad social influence is for a person to say.",
                LegalBasis(article: 16)))
        return SeverityFinding(verdict: Verdict(reasons), proposals: proposals(entry, missing))
    }

    /// Looks at an answer by itself, which is never a severe violation.
    ///
    /// - Parameter answer: The answer of a record.
    /// - Returns: The verdict that there is nothing to judge, with a note of the grounds that would have to be recorded
    ///   apart if their facts were seen; no proposals.
    public func finding(on answer: RecordAnswer) -> SeverityFinding {
        let grounds = answer.answer == .no ? catalogue.grounds(fromItem: answer.item).map(\.ground) : []
        let chinese = grounds.map(\.chinese).joined(separator: "、")
        let english = grounds.map(\.rawValue).joined(separator: ", ")
        let note = Reason(
            code: .itemAlone, bearing: .note,
            chinese: "单项结果不构成严重违规" + (grounds.isEmpty ? "" : "；如发现\(chinese)的事实，须另行记录"),
            english: "An item alone is never severe"
                + (grounds.isEmpty ? "." : "; were facts of \(english) seen, record them apart."),
            basis: LegalBasis(article: 0))
        return SeverityFinding(verdict: .notApplicable([note]), proposals: [])
    }

    private func doubt(
        _ code: Reason.Code, _ chinese: String, _ english: String, _ basis: LegalBasis
    ) -> Reason {
        Reason(code: code, bearing: .doubtful, chinese: chinese, english: english, basis: basis)
    }

    private func recorded(_ entry: SevereGround) -> Reason {
        Reason(
            code: .severeRecorded, bearing: .note,
            chinese: "记录的事由：\(entry.ground.chinese)；口径：\(entry.reading)",
            english: "Recorded on the ground \(entry.ground.rawValue), by catalogue \(catalogue.version).",
            basis: entry.basis)
    }

    private func misfit(of escalation: Escalation, _ entry: SevereGround) -> [Reason] {
        guard let item = escalation.item, case .items(let codes) = entry.origin,
            !entry.origin.admits(item: item)
        else { return [] }
        return [
            doubt(
                .itemMisfit, "事由“\(entry.ground.chinese)”通常出自\(codes.joined(separator: "、"))，记录为\(item)，请核对",
                "The ground \(entry.ground.rawValue) comes up with \(codes.joined(separator: ", ")), not with "
                    + "\(item): check both.",
                LegalBasis(article: 0))
        ]
    }

    private func wanting(_ establishment: Establishment) -> Reason {
        switch establishment {
        case .responsibility:
            doubt(
                .responsibilityOpen, "责任尚未认定，暂不拟记信用档案、不拟不予备案",
                "Who is liable isn't established yet; only the report is proposed.", LegalBasis(article: 16))
        case .managementFailing:
            doubt(
                .managementOpen, "是否因组织、管理缺失尚未查明，暂不拟记信用档案、不拟不予备案",
                "That organisation or management failed isn't established yet; only the report is proposed.",
                LegalBasis(article: 16))
        }
    }

    private func proposals(_ entry: SevereGround, _ missing: [Establishment]) -> [SeverityProposal] {
        var proposals = [SeverityProposal(.urgentReport, basis: LegalBasis(article: 15))]
        guard missing.isEmpty else { return proposals }
        let basis = LegalBasis(article: 16)
        proposals += entry.creditGrounds.map { SeverityProposal(.creditEntry($0), basis: basis) }
        if entry.consequence == .refusalPossible {
            proposals.append(SeverityProposal(.resultFilingRefusal, basis: basis))
        }
        return proposals
    }
}

extension Reason.Code {
    /// The ground as recorded, with the reading.
    public static let severeRecorded = Reason.Code("severity.severeRecorded")
    /// The facts are blank.
    public static let factsBlank = Reason.Code("severity.facts-blank")
    /// The catalogue doesn't list the ground.
    public static let groundUnknown = Reason.Code("severity.ground-unknown")
    /// The ground doesn't come up with the item recorded.
    public static let itemMisfit = Reason.Code("severity.item-misfit")
    /// Who is liable isn't established.
    public static let responsibilityOpen = Reason.Code("severity.responsibility-open")
    /// That organisation or management failed isn't established.
    public static let managementOpen = Reason.Code("severity.management-open")
    /// No credit ground follows from the ground.
    public static let creditGroundOpen = Reason.Code("severity.credit-ground-open")
    /// Whether there was bad social influence.
    public static let influence = Reason.Code("severity.influence")
    /// An item alone is never severe.
    public static let itemAlone = Reason.Code("severity.item-alone")
}
