import SupervisionModel
import Testing

@Suite("The state tables")
struct StateTableTests {
    /// Walks every pair of states against a table written out by hand: `x` where the column follows on the row.
    ///
    /// - Parameter rows: A line a state, in the order of the states: its code, then a letter a state in the same order.
    func walk<State>(
        _ table: StateTable<State>, begins: [String], _ rows: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let states = Array(State.allCases)
        let written = rows.map { $0.split(separator: " ").map(String.init) }
        #expect(
            written.map { $0.first ?? "" } == states.map(\.rawValue),
            "a line for every state, in their order", sourceLocation: sourceLocation)
        #expect(table.initial.map(\.rawValue) == begins, sourceLocation: sourceLocation)
        #expect(Set(states.map(\.chinese)).count == states.count, sourceLocation: sourceLocation)
        for (old, row) in zip(states, written) {
            let letters = Array(try #require(row.last, sourceLocation: sourceLocation))
            try #require(letters.count == states.count, "\(old)", sourceLocation: sourceLocation)
            let successors = zip(states, letters).filter { $0.1 == "x" }.map(\.0)
            #expect(
                Set(table.successors(of: old)) == Set(successors), "\(old)", sourceLocation: sourceLocation)
            #expect(table.successors(of: old).count == successors.count, sourceLocation: sourceLocation)
            #expect(table.isFinal(old) == successors.isEmpty, sourceLocation: sourceLocation)
            for (new, letter) in zip(states, letters) {
                #expect(
                    table.allows(from: old, to: new) == (letter == "x"), "\(old) to \(new)",
                    sourceLocation: sourceLocation)
                do {
                    try table.check(from: old, to: new)
                    #expect(letter == "x", "\(old) to \(new)", sourceLocation: sourceLocation)
                } catch {
                    #expect(letter == ".", "\(old) to \(new)", sourceLocation: sourceLocation)
                    #expect(error.code == .transitionIllegal, sourceLocation: sourceLocation)
                    #expect(error.basis == table.basis, sourceLocation: sourceLocation)
                    for legal in successors {
                        #expect(
                            error.message.contains("\(legal.rawValue) (\(legal.chinese))"),
                            "\(error.message)", sourceLocation: sourceLocation)
                    }
                    #expect(
                        error.message.contains("nothing follows") == successors.isEmpty, "\(error.message)",
                        sourceLocation: sourceLocation)
                }
            }
        }
        for state in states {
            do {
                try table.check(initial: state)
                #expect(begins.contains(state.rawValue), sourceLocation: sourceLocation)
            } catch {
                #expect(!begins.contains(state.rawValue), sourceLocation: sourceLocation)
                #expect(error.message.contains(begins.first ?? "-"), sourceLocation: sourceLocation)
            }
        }
        var reached = Set(table.initial)
        var edge = table.initial
        while let state = edge.popLast() {
            for next in table.successors(of: state) where reached.insert(next).inserted { edge.append(next) }
        }
        #expect(reached.count == states.count, "every state is reached", sourceLocation: sourceLocation)
    }

    @Test("let a session go as it did, and no other way")
    func session() throws {
        try walk(
            SessionState.table, begins: ["filed"],
            [
                "filed     .xxx.",
                "held      ....x",
                "cancelled .....",
                "postponed x.x..",
                "completed .....",
            ])
        for state in SessionState.allCases {
            #expect(SessionState.table.successors(of: state) == state.successors)
        }
    }

    @Test("take in a filing in time or late, and change none once its session has begun")
    func sessionFiling() throws {
        try walk(
            SessionFilingState.table, begins: ["announced"],
            [
                "announced .xx.x.",
                "filed     ...xxx",
                "late      ...xxx",
                "changed   ...xxx",
                "withdrawn ......",
                "closed    ......",
            ])
    }

    @Test("let material that was refused be supplied after all")
    func evidenceRequest() throws {
        try walk(
            EvidenceRequestState.table, begins: ["issued"],
            [
                "issued    .xxx",
                "received  ....",
                "refused   .x.x",
                "withdrawn ....",
            ])
    }

    @Test("let a dispatch be recalled until its team was there")
    func dispatch() throws {
        try walk(
            DispatchState.table, begins: ["drafted"],
            [
                "drafted   .x..x",
                "issued    ..x.x",
                "visited   ...x.",
                "reported  .....",
                "withdrawn .....",
            ])
    }

    @Test("keep a record a draft until it is signed, and never edit a submitted one")
    func record() throws {
        try walk(
            RecordState.table, begins: ["draft"],
            [
                "draft      .x..",
                "signed     x.x.",
                "submitted  ...x",
                "superseded ....",
            ])
    }

    @Test("close a rectification only after it was looked at again")
    func rectification() throws {
        try walk(
            RectificationState.table, begins: ["proposed"],
            [
                "proposed  .x...x",
                "notified  ..x..x",
                "reported  ...xx.",
                "returned  ..x..x",
                "accepted  ......",
                "withdrawn ......",
            ])
    }

    @Test("send no monthly report unreviewed, and correct a received one by another")
    func monthlyReport() throws {
        try walk(
            MonthlyReportState.table, begins: ["draft"],
            [
                "draft      .x....",
                "reviewed   x.x...",
                "submitted  ...xx.",
                "returned   x.....",
                "received   .....x",
                "superseded ......",
            ])
    }

    @Test("close an urgent report only once the municipal centre has it")
    func urgentReport() throws {
        try walk(
            UrgentReportState.table, begins: ["discovered"],
            [
                "discovered   .x...x",
                "reported     ..x...",
                "acknowledged ...xxx",
                "supplemented ..x...",
                "closed       ......",
                "retracted    ......",
            ])
    }

    @Test("feed back every filing opinion that was issued")
    func filingOpinion() throws {
        try walk(
            FilingOpinionState.table, begins: ["drafted"],
            [
                "drafted    .x..x",
                "issued     ..x..",
                "delivered  ...x.",
                "superseded .....",
                "withdrawn  .....",
            ])
    }

    @Test("refuse no results unheard, and leave no decision unserved")
    func resultFilingRefusal() throws {
        try walk(
            ResultFilingRefusalState.table, begins: ["proposed"],
            [
                "proposed  .x....x.",
                "notified  ..x...x.",
                "heard     ..xx..x.",
                "decided   ....x..x",
                "served    .....x.x",
                "reviewed  .......x",
                "dropped   ........",
                "rescinded ........",
            ])
    }

    @Test("let a credit entry be appealed, corrected, repaired, expired and rescinded")
    func creditEntry() throws {
        try walk(
            CreditEntryState.table, begins: ["proposed", "effective"],
            [
                "proposed  .x....x",
                "effective ..xxxxx",
                "appealed  .x.x..x",
                "corrected .......",
                "repaired  ...x..x",
                "expired   ...x..x",
                "rescinded .......",
            ])
    }

    @Test("let a supervisor's standing fall by circumstances, and come back")
    func standing() throws {
        try walk(
            SupervisorStanding.table, begins: ["good"],
            [
                "good         .xxx",
                "criticised   x.xx",
                "suspended    x..x",
                "disqualified x...",
            ])
    }

    @Test("feed back a comprehensive inspection before it is closed")
    func comprehensiveInspection() throws {
        try walk(
            ComprehensiveInspectionState.table, begins: ["planned"],
            [
                "planned   .x....x",
                "notified  ..x...x",
                "underway  ...x...",
                "concluded ....x..",
                "delivered .....x.",
                "closed    .......",
                "cancelled .......",
            ])
    }

    @Test("say in both languages what is wrong and what may be done instead")
    func messages() throws {
        let step = #expect(throws: ModelError.self) {
            try ResultFilingRefusalState.table.check(from: .notified, to: .decided)
        }
        #expect(
            step?.message == "A result-filing refusal (认定结果不予备案) that is notified (已告知) can't become decided "
                + "(已决定); it can become heard (已听取申辩), dropped (不予追究).")
        #expect(step?.basis == LegalBasis(article: 16))
        let urgent = #expect(throws: ModelError.self) {
            try UrgentReportState.table.check(initial: .reported)
        }
        #expect(urgent?.message.hasPrefix("An urgent report (严重违规报告) doesn't begin as") == true)
        let start = #expect(throws: ModelError.self) { try RecordState.table.check(initial: .signed) }
        #expect(
            start?.message
                == "A supervision record (督导表) doesn't begin as signed (已签字); it begins as draft (草稿).")
    }
}
