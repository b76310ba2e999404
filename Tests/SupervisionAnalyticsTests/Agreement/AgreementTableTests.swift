import SupervisionAnalytics
import SupervisionModel
import Testing

@Suite("The table of internal and external answers")
struct AgreementTableTests {
    func pair(_ item: String, _ ours: Answer?, _ theirs: Answer?) -> AnswerPair {
        AnswerPair(item: item, internalAnswer: ours, externalAnswer: theirs)
    }

    @Test("counts each pair in its cell, item by item and pooled")
    func cells() throws {
        var pairs: [AnswerPair] = []
        for (count, ours, theirs) in [
            (4, Answer.yes, Answer.yes), (3, .yes, .no), (2, .no, .yes), (1, .no, .no),
        ] {
            pairs += Array(repeating: pair("P2", ours, theirs), count: count)
        }
        pairs += [pair("I5", .no, .no), pair("P2", nil, nil)]
        let table = try AgreementTable(pairs: pairs)
        #expect(table.items.map(\.item) == ["I5", "P2"])
        let first = try #require(table.items.first)
        let last = try #require(table.items.last)
        #expect(
            last.kappa == CohenKappa(bothYes: 4, firstYesOnly: 3, secondYesOnly: 2, bothNo: 1))
        #expect(last.leftOut == 1)
        #expect(first.kappa == CohenKappa(bothYes: 0, firstYesOnly: 0, secondYesOnly: 0, bothNo: 1))
        #expect(first.leftOut == 0)
        #expect(
            table.pooled.kappa == CohenKappa(bothYes: 4, firstYesOnly: 3, secondYesOnly: 2, bothNo: 2))
        #expect(table.pooled.item == nil)
        #expect(table.pooled.leftOut == 1)
        #expect(table.pooled.caveats == [.fewPairs, .pooled])
        #expect(last.caveats == [.fewPairs])
    }

    @Test("leaves out every pair without two plain answers, and counts it once by the graver reason")
    func leftOut() throws {
        let all: [Answer?] = [.yes, .no, .notApplicable, .notObserved, nil]
        let pairs = all.flatMap { ours in all.map { theirs in pair("P1", ours, theirs) } }
        let table = try AgreementTable(pairs: pairs)
        let line = try #require(table.items.first)
        #expect(line.kappa.pairs == 4)
        #expect(line.blank == 9)
        #expect(line.notObserved == 7)
        #expect(line.notApplicable == 5)
        #expect(line.leftOut == 21)
        #expect(line.kappa.pairs + line.leftOut == pairs.count)
        #expect(table.pooled.blank == 9 && table.pooled.notObserved == 7 && table.pooled.notApplicable == 5)
    }

    @Test("is empty for no pairs, and the same in any order", arguments: 1...10 as ClosedRange<UInt64>)
    func order(_ seed: UInt64) throws {
        let none = try AgreementTable(pairs: [])
        #expect(none.items.isEmpty && none.pooled.kappa.status == .noData)
        #expect(none.pooled.caveats == [.pooled])
        var numbers = SeededNumbers(seed: seed)
        let answers: [Answer?] = [.yes, .no, .notApplicable, .notObserved, nil]
        let pairs = (0..<200).map { _ in
            pair(
                ["P1", "P2", "R1"].randomElement(using: &numbers) ?? "P1",
                answers.randomElement(using: &numbers) ?? nil,
                answers.randomElement(using: &numbers) ?? nil)
        }
        let table = try AgreementTable(pairs: pairs)
        #expect(try AgreementTable(pairs: pairs.shuffled(using: &numbers)) == table)
        #expect(table.items.map(\.kappa.pairs).reduce(0, +) == table.pooled.kappa.pairs)
        #expect(table.items.map(\.leftOut).reduce(0, +) == table.pooled.leftOut)
    }
}
