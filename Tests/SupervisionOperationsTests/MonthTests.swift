import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Monthly reports and frozen pools")
struct MonthTests {
    private func submission(
        _ bench: OperationsBench, _ content: String = "当月无检查发现", reviewedBy: String = "M-2"
    ) -> MonthSubmission {
        MonthSubmission(
            district: bench.east, month: bench.fixture.day.month, reviewedBy: PersonID(reviewedBy),
            content: content)
    }

    private func at(_ bench: OperationsBench, _ day: Int, month: Int32 = 1) -> Instant {
        bench.fixture.day.month.adding(months: Int(month)).firstDay.adding(days: day - 1)
            .beijing(secondsAfterMidnight: 10 * 3600)
    }

    @Test("A month is sent once it has ended, returned with a reason, sent anew and received")
    func rounds() async throws {
        let bench = try await OperationsBench()
        let operations = bench.operations
        let month = bench.fixture.day.month
        let last = month.lastDay.beijing(secondsAfterMidnight: 86_399)
        do throws(OperationError) {
            _ = try await operations.submitMonth(
                submission(bench), as: bench.eastern, at: last, under: .beijing)
            Issue.record("A month was reported before it ended.")
        } catch { #expect(error.code == .tooEarly) }
        let first = month.adding(months: 1).firstDay.beijing(secondsAfterMidnight: 0)
        #expect(
            try await operations.submitMonth(submission(bench), as: bench.eastern, at: first, under: .beijing)
                == .done)
        #expect(
            try await operations.submitMonth(
                submission(bench), as: bench.eastern, at: at(bench, 2), under: .beijing) == .doneBefore)
        do throws(OperationError) {
            _ = try await operations.submitMonth(
                submission(bench, "另一份"), as: bench.eastern, at: at(bench, 2), under: .beijing)
            Issue.record("What was sent was changed.")
        } catch { #expect(error.code == .immutable) }
        do throws(OperationError) {
            _ = try await operations.returnMonth(
                month, of: bench.east, reason: "x", as: bench.eastern, at: at(bench, 3), under: .beijing)
            Issue.record("A district returned its own report.")
        } catch { #expect(error.code == .notPermitted) }
        do throws(OperationError) {
            _ = try await operations.returnMonth(
                month, of: bench.east, reason: "  ", as: bench.municipal, at: at(bench, 3), under: .beijing)
            Issue.record("A report was returned without a reason.")
        } catch { #expect(error.code == .malformed) }
        #expect(
            try await operations.returnMonth(
                month, of: bench.east, reason: "缺统计表", as: bench.municipal, at: at(bench, 3),
                under: .beijing) == .done)
        let returned = try #require(try await report(bench))
        #expect(returned.submittedAt == first && returned.returnedAt == at(bench, 3))
        #expect(
            try await operations.submitMonth(
                submission(bench, "补报"), as: bench.eastern, at: at(bench, 4), under: .beijing) == .done)
        #expect(
            try await operations.acceptMonth(
                month, of: bench.east, as: bench.municipal, at: at(bench, 5), under: .beijing) == .done)
        let received = try #require(try await report(bench))
        #expect(received.submittedAt == at(bench, 4) && received.acceptedAt == at(bench, 5))
        #expect(received.returnedAt == nil)
        let file = try #require(
            try await bench.store.reading(as: bench.eastern) { work in
                try await work.proceedings.find(
                    MonthSubmission.proceeding(month, of: bench.east), in: bench.east)
            })
        #expect(
            file.steps.map(\.state) == [
                "draft", "reviewed", "submitted", "returned", "draft", "reviewed", "submitted", "received",
            ])
        #expect(file.first(MonthlyReportState.submitted)?.takenAt == first)
        #expect(file.steps[1].takenBy == PersonID("M-2"))
        #expect(
            try await operations.submitMonth(
                submission(bench, "补报"), as: bench.eastern, at: at(bench, 6), under: .beijing) == .doneBefore)
        do throws(OperationError) {
            _ = try await operations.submitMonth(
                submission(bench, "再报"), as: bench.eastern, at: at(bench, 6), under: .beijing)
            Issue.record("A received report was sent anew.")
        } catch { #expect(error.code == .illegalTransition) }
    }

    @Test("Another reviewer isn't the same report, and what is no report is neither sent nor received")
    func notTheSame() async throws {
        let bench = try await OperationsBench()
        let operations = bench.operations
        let month = bench.fixture.day.month
        _ = try await operations.submitMonth(
            submission(bench), as: bench.eastern, at: at(bench, 1), under: .beijing)
        try await bench.refused(.immutable, article: 15) {
            try await operations.submitMonth(
                submission(bench, reviewedBy: "M-3"), as: bench.eastern, at: at(bench, 2), under: .beijing)
        }
        let other = month.adding(months: -1)
        let named = MonthSubmission.proceeding(other, of: bench.east)
        _ = try await operations.open(
            try Proceeding(
                id: named, district: bench.east, kind: .evidenceRequest, institution: bench.here,
                openedAt: bench.now, subject: "调取监控录像"),
            StepDetails(dueOn: bench.fixture.day.adding(days: 9)), as: bench.eastern, at: bench.now,
            under: .beijing)
        try await bench.refused(.notFound, article: 15) {
            try await operations.acceptMonth(
                other, of: bench.east, as: bench.municipal, at: at(bench, 3), under: .beijing)
        }
        try await bench.refused(.conflict) {
            try await operations.submitMonth(
                MonthSubmission(
                    district: bench.east, month: other, reviewedBy: PersonID("M-2"), content: "无"),
                as: bench.eastern, at: at(bench, 3), under: .beijing)
        }
    }

    @Test("A report that an import brought in as sent isn't sent over; one that was returned is sent anew")
    func imported() async throws {
        let bench = try await OperationsBench()
        let month = bench.fixture.day.month
        for (back, accepted) in [(false, false), (false, true), (true, false)] {
            let own = month.adding(months: back ? -2 : accepted ? -3 : -4)
            let row = MonthlyReport(
                district: bench.east, month: own, submittedAt: at(bench, 2, month: -1),
                returnedAt: back ? at(bench, 3, month: -1) : nil,
                acceptedAt: accepted ? at(bench, 4, month: -1) : nil)
            try await bench.fixture.store([FixtureRow(row)], in: bench.store)
            let again = MonthSubmission(
                district: bench.east, month: own, reviewedBy: PersonID("M-2"), content: "无")
            guard !back else {
                #expect(
                    try await bench.operations.submitMonth(
                        again, as: bench.eastern, at: at(bench, 5), under: .beijing) == .done)
                continue
            }
            try await bench.refused(.illegalTransition, article: 15) {
                try await bench.operations.submitMonth(
                    again, as: bench.eastern, at: at(bench, 5), under: .beijing)
            }
            let kept = try await bench.store.reading(as: bench.eastern) { work in
                try await work.find(MonthlyReport.self, row.keyCells)
            }
            #expect(kept == row)
        }
    }

    private func report(_ bench: OperationsBench) async throws -> MonthlyReport? {
        try await bench.store.reading(as: bench.eastern) { work in
            try await work.all(MonthlyReport.self).first
        }
    }

    @Test("A pool is frozen with its hash, and again only when it has changed")
    func pools() async throws {
        let bench = try await OperationsBench()
        let month = bench.fixture.day.month
        for number in 1...4 { try await bench.file("P-\(number)") }
        let first = try await bench.operations.freezePool(
            of: bench.east, month: month, as: bench.eastern, at: bench.now, under: .beijing)
        #expect(first.sessions == 4 && first.required == 2 && first.isIntact)
        let again = try await bench.operations.freezePool(
            of: bench.east, month: month, as: bench.eastern, at: bench.later(1), under: .beijing)
        #expect(again == first)
        _ = try await bench.operations.changeSession(
            SessionID("P-2"), in: bench.east, SessionChange(to: .cancelled), as: bench.eastern,
            at: bench.later(1), under: .beijing)
        let second = try await bench.operations.freezePool(
            of: bench.east, month: month, as: bench.eastern, at: bench.later(2), under: .beijing)
        #expect(second.sessions == 3 && second.required == 1 && second.hash != first.hash)
        #expect(try await bench.log(bench.east).filter { $0.act == "pool.frozen" }.count == 2)
    }
}
