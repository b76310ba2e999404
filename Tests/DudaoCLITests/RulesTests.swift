import Foundation
import Testing

extension CommandLineTests {
    /// The rules of the measures, listed and shown.
    @Suite("Rules") struct Rules {
        @Test("The rules are listed with article, title and judge, in both languages")
        func list() async throws {
            let chinese = try await CommandRun.dudao(["rules", "list", "--format", "csv"])
            #expect(chinese.status == 0, "\(chinese.messages)")
            #expect(chinese.text.contains("quota.share,第十一条,抽查比例,程序判定"), "\(chinese.text)")
            let english = try await CommandRun.dudao([
                "rules", "list", "--format", "csv", "--locale", "en",
            ])
            #expect(english.status == 0, "\(english.messages)")
            #expect(english.text.contains("quota.share,Art. 11,Share of spot checks,program"))
            #expect(english.text.contains("conduct.card-worn,Art. 12,The card is worn,person"))
        }

        @Test(
            "The rules of one article are listed alone",
            arguments: [(7, "officer.age", "quota.share"), (0, "form.items", "officer.age")])
        func article(_ article: Int, rule: String, other: String) async throws {
            let run = try await CommandRun.dudao(["rules", "list", "--article", String(article), "--json"])
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.text.contains("\"\(rule)\""))
            #expect(!run.text.contains("\"\(other)\""))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: run.output) }
        }

        @Test("A rule is shown with facts, reading, citation, clauses and the codes of its reasons")
        func show() async throws {
            let chinese = try await CommandRun.dudao(["rules", "show", "officer.age", "--json"])
            #expect(chinese.status == 0, "\(chinese.messages)")
            for words in [
                "officers.born_on", "周岁", "《北京市职业技能等级认定质量督导管理办法（试行）》第七条第（四）项", "ageLimitOfMen",
                "officer.birth-date", "男性不超过65周岁", "7.4.2",
            ] { #expect(chinese.text.contains(words), "\(words)") }
            let english = try await CommandRun.dudao(
                ["rules", "show", "quota.share", "--locale", "en", "--json"])
            #expect(english.status == 0, "\(english.messages)")
            #expect(english.text.contains("missed only if month and year to date both fall short"))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: english.output) }
        }

        @Test(
            "A rule or article that isn't there is refused with what is",
            arguments: [
                (["rules", "show", "quota.shares"], "quota.share"),
                (["rules", "list", "--article", "20"], "1 to 19"),
                (["rules", "list", "--article", "211"], "1 to 19"),
            ])
        func refused(arguments: [String], named: String) async throws {
            let run = try await CommandRun.dudao(arguments)
            #expect(run.status == 64, "\(run.messages)")
            #expect(run.text.isEmpty)
            #expect(run.messages.contains(named), "\(run.messages)")
        }
    }
}
