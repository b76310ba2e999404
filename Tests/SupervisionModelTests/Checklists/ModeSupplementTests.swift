import Foundation
import SupervisionModel
import Testing

@Suite("The supplements to the form")
struct ModeSupplementTests {
    @Test(
        "ask what the article lists for the mode and the form lacks",
        arguments: [
            (
                .examination, 1,
                [
                    "考务管理人员配备和分工", "考评人员配备和分工", "质量内控人员配备和分工", "考场设备设施符合本次认定要求",
                    "试卷保管、启（密）封", "考核按照实施方案进行", "根据考生名册抽查认定人员身份",
                ]
            ),
            (.process, 2, ["过程评价实施方案", "评价标准", "过程评价的工作记录表", "评分表", "过程评价质量内控措施执行情况"]),
            (.direct, 3, ["有关结果认定的实施方案", "认定标准", "评审记录", "质量内控等环节的工作记录"]),
            (.outcome, 3, ["有关结果认定的实施方案", "认定标准", "评审记录", "质量内控等环节的工作记录"]),
        ] as [(AssessmentMode, Int, [String])])
    func items(_ mode: AssessmentMode, _ item: Int, _ wordings: [String]) {
        let supplement = ModeSupplement(for: mode)
        #expect(supplement.mode == mode)
        #expect(supplement.items.map(\.wording) == wordings)
        #expect(supplement.items.map(\.code) == wordings.indices.map { "S\($0 + 1)" })
        #expect(supplement.items.allSatisfy { $0.basis == LegalBasis(article: 13, item: item) })
    }

    @Test(
        "leave no content of the article without a row of the form or a question",
        arguments: AssessmentMode.allCases)
    func covered(_ mode: AssessmentMode) {
        let supplement = ModeSupplement(for: mode)
        let counts: [AssessmentMode: Int] = [.examination: 6, .process: 5, .direct: 4, .outcome: 4]
        #expect(supplement.contents.count == counts[mode])
        for content in supplement.contents {
            #expect(!content.formItems.isEmpty || !content.supplementItems.isEmpty, "\(content.phrase)")
            #expect(content.formItems.allSatisfy { Checklist.beijing.index(ofItem: $0) != nil })
        }
        #expect(
            supplement.contents.flatMap(\.supplementItems) == supplement.items.map(\.code),
            "every question answers one content, in the article's order")
    }

    @Test("leave order and duties to the form, and ask about equipment beside its row on the room")
    func form() throws {
        let contents = ModeSupplement(for: .examination).contents
        let byForm = contents.filter { !$0.formItems.isEmpty }
        #expect(byForm.map(\.formItems) == [["P5"], ["I1", "I2", "I6"]])
        #expect(byForm.map(\.supplementItems) == [["S4"], []])
        for mode in [AssessmentMode.process, .direct, .outcome] {
            #expect(ModeSupplement(for: mode).contents.allSatisfy { $0.formItems.isEmpty })
        }
    }

    @Test(
        "have the article's words, in its order and nothing left out",
        .enabled(
            if: FileManager.default.fileExists(atPath: BeijingFormTests.measures.path),
            "the text of the measures isn't here"))
    func words() throws {
        let text = try String(contentsOf: BeijingFormTests.measures, encoding: .utf8)
            .filter { !$0.isWhitespace }
        let begins = ["进行现场检查。包括：", "进行现场检查。包括：", "过程中"]
        var rest = text[...]
        for (mode, begin) in zip([AssessmentMode.examination, .process, .direct], begins) {
            rest = rest[try #require(rest.range(of: begin)).upperBound...]
            for content in ModeSupplement(for: mode).contents {
                #expect(rest.hasPrefix(content.phrase), "\(content.phrase)")
                rest = rest.dropFirst(content.phrase.count)
                rest = rest.drop { "；、，以及等。".contains($0) }
            }
        }
        #expect(rest.hasPrefix("第十四条"))
    }
}
