import SupervisionModel
import Testing

@Suite("The names of rules")
struct RuleNamesTests {
    private let catalogue = RuleCatalogue.beijing

    /// The fewest bytes to put in, take out or change, reckoned by the whole table.
    private func changes(_ text: String, _ other: String) -> Int {
        let one = Array(text.utf8)
        let two = Array(other.utf8)
        var table = [[Int]](repeating: [Int](repeating: 0, count: two.count + 1), count: one.count + 1)
        for row in 0...one.count {
            for column in 0...two.count {
                if row == 0 || column == 0 {
                    table[row][column] = max(row, column)
                } else if one[row - 1] == two[column - 1] {
                    table[row][column] = table[row - 1][column - 1]
                } else {
                    let least = min(
                        table[row - 1][column - 1], table[row - 1][column], table[row][column - 1])
                    table[row][column] = least + 1
                }
            }
        }
        return table[one.count][two.count]
    }

    private func nearest(_ text: String, _ ids: [String]) -> String {
        ids.map { (changes(text, $0), $0) }.sorted { $0 < $1 }.prefix(3).map(\.1).joined(separator: ", ")
    }

    @Test("that resemble a wrong one most are those that need the fewest changes, ties by name")
    func ranking() throws {
        let ids = catalogue.rules.map(\.id.text)
        for place in stride(from: 0, to: ids.count, by: 9) {
            let id = ids[place]
            for text in [String(id.dropFirst(2)), id + "ss", "x" + id.dropLast(), String(id.reversed())] {
                let error = #expect(throws: ModelError.self) { try catalogue.rule(RuleID(text)) }
                #expect(
                    error?.message == "There is no rule \(text); the nearest are \(nearest(text, ids)).",
                    "\(text)")
            }
        }
    }

    @Test(
        "are ranked by each single change, whatever stands first",
        arguments: [
            // Each change against one of the same bytes that needs one more, which stands first by name.
            ("b", ["aa", "b1", "cc", "b2"]), ("abc", ["a", "abcd", "ab", "zbc"]),
            ("zz", ["aaa", "z", "zzzz", "zzz"]), ("", ["aaaa", "bb", "ccc", "d"]),
            ("kitten", ["sitting", "mitten", "kit", "written"]),
            ("qabc", ["abc", "aabc", "zqabcz", "aaaaa"]),
        ])
    func small(_ text: String, _ ids: [String]) throws {
        let clause = RegulationClause(
            id: ClauseID("1.1"), basis: LegalBasis(article: 1), chinese: "甲", english: "A.", personJudges: nil
        )
        let rules = ids.map {
            Rule(
                id: RuleID($0), title: RuleText(chinese: "甲", english: "A"), judge: .program,
                clauses: [clause])
        }
        let small = try RuleCatalogue(rules: rules, clauses: [clause])
        let error = #expect(throws: ModelError.self) { try small.rule(RuleID(text)) }
        #expect(error?.message == "There is no rule \(text); the nearest are \(nearest(text, ids)).")
    }

    @Test("give no reason whose code begins with none of them")
    func gives() throws {
        let rule = try catalogue.rule(RuleID("quota.share"))
        #expect(!rule.gives(Reason.Code("weather.rain")) && !rule.gives(Reason.Code("")))
        #expect(rule.gives(Reason.Code("quota.share")) && rule.gives(Reason.Code("quota.share.x")))
    }
}
