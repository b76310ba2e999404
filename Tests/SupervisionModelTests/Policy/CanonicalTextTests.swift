import SupervisionModel
import Testing

@Suite("The policy's canonical text")
struct CanonicalTextTests {
    @Test("has every field with its reading in the order of the keys, one a line")
    func beijing() throws {
        let text = SupervisionPolicy.beijing.canonicalText
        #expect(text.hasSuffix("\n"))
        let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        let keys = lines.map { String($0.prefix { $0 != "=" }) }
        #expect(
            keys == [
                "ageLimitOfMen", "ageLimitOfMen.reading", "ageLimitOfWomen", "ageLimitOfWomen.reading",
                "ageReckoning",
                "ageReckoning.reading", "assessorScope", "assessorScope.reading", "cardExpiry",
                "cardExpiry.reading",
                "checklists", "closeOfBusiness", "closeOfBusiness.reading", "creditExpiryMonths",
                "creditExpiryMonths.reading", "districts", "formerEmployerYears",
                "formerEmployerYears.reading",
                "largeSession", "largeSession.reading", "latenessReading", "latenessReading.reading",
                "leastLevel",
                "leastLevel.reading", "leastPost", "leastPost.reading", "municipalTeamSize",
                "municipalTeamSize.reading", "name", "posts", "quotaPeriod", "quotaPeriod.reading",
                "quotaUnit",
                "quotaUnit.reading", "recordReportDays", "recordReportDays.reading", "rotation",
                "rotation.reading",
                "severityWeights", "severityWeights.reading", "spotCheckShare", "spotCheckShare.reading",
                "teamSize",
                "teamSize.reading", "technicalYears", "technicalYears.reading", "urgentHours",
                "urgentHours.reading",
                "version", "visitGapMonths", "visitGapMonths.reading",
            ])
        #expect(lines.contains("spotCheckShare=3/10"))
        #expect(lines.contains("teamSize.reading=区派遣每组至少2人"))
        #expect(lines.contains("name=beijing-1"))
        #expect(lines.contains("version=1"))
        #expect(lines.contains("checklists=beijing-form 1"))
        #expect(lines.contains { $0.hasPrefix("districts=110101 东城区,110102 西城区,") })
        #expect(lines.contains { $0.hasPrefix("posts=junior:三级实习指导教师,") && $0.contains(";senior:") })
        #expect(text == SupervisionPolicy.beijing.canonicalText)
    }

    @Test("keeps a line a line")
    func escaping() throws {
        let policy = try PolicyField.named("teamSize")
            .setting("3", reading: "三人\nteamSize=2\\", in: .beijing)
        let lines = policy.canonicalText.split(separator: "\n")
        #expect(lines.contains("teamSize.reading=三人\\nteamSize=2\\\\"))
        #expect(lines.filter { $0.hasPrefix("teamSize=") } == ["teamSize=3"])
    }

    @Test("differs wherever a value or a reading does", arguments: PolicyLadders.all)
    func differs(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        let texts = try ladder.values.map {
            try field.setting($0, reading: "口径", in: .beijing).canonicalText
        }
        #expect(Set(texts).count == ladder.values.count)
        let reread = try field.setting(field.text(in: .beijing), reading: "另一口径", in: .beijing)
        #expect(reread.canonicalText != SupervisionPolicy.beijing.canonicalText)
    }
}
