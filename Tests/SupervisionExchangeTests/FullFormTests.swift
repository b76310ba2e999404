import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("The full form")
struct FullFormTests {
    @Test("Becomes a history: the last submitted version of each record, joined with session and dispatch")
    func smallCity() throws {
        let contents = try SmallCity.folder().read()
        let history = contents.history
        #expect(contents.form == .full)
        #expect(history.items.map(\.code) == Checklist.beijing.items.map(\.code))
        #expect(history.districts.map(\.name) == ["东城区", "朝阳区"])
        #expect(history.institutions.names == ["甲公司", "乙, 培训"])
        #expect(history.institutions.districts == [1, 0])
        #expect(history.institutions.withdrawnOn == [nil, CalendarDay("2026-01-31")])
        let visits = history.inspections
        #expect(visits.ids == ["R1", "R2"])
        #expect(visits.days.map(\.description) == ["2025-03-04", "2025-04-01"])
        #expect(visits.reportDays.map(\.description) == ["2025-03-08", "2025-04-02"])
        #expect(visits.districts == [1, 0])
        #expect(visits.candidates == [38, 20])
        #expect(visits.purposes == [.spot, .forCause])
        #expect(visits.inclusionProbabilities == [0.35, nil])
        #expect(visits.escalations == [0, 1])
        #expect(visits.modes == [.examination, .process])
        guard case .masks(let masks) = visits.findings else {
            Issue.record("The official form has fewer than seventeen items, so its findings are masks.")
            return
        }
        #expect(masks.answered == [0b101, 1 << 9])
        #expect(masks.violated == [0b001, 1 << 9])
        #expect(masks.notObserved == [1 << 14, 0])
        #expect(history.sessions.ids.map(\.text) == ["S1", "S2", "S3"])
        #expect(history.sessions.attended == [38, nil, nil])
        #expect(history.complaints.severe == [true])
        #expect(contents.notes.faults.map(\.kind) == [.drafts])
        #expect(try history.institutions.covariate("kind").levels == ["employer", "social"])
        #expect(try history.institutions.covariate("district").levels == ["110105", "110101"])
    }

    @Test("Reads Chinese headers and values as it reads the codes")
    func chinese() throws {
        let sessions = """
            批次编号,机构编号,区代码,认定方式,职业,等级,开始日期,结束日期,时段,考场数,报名人数,实考人数,批次状态,备案时间
            S1,J1,朝阳区,考核评价,电工,高级工,2025-03-04,2025-03-05,上午,2,40,38,已完成,2025-02-20T09:00:00+08:00
            S2,J2,110101,过程评价,茶艺师,中级工,2025-04-01,,全天,1,20,,已举行,2025-03-20T09:00:00+08:00
            S3,J1,东城区,直接认定,焊工,技师,2026-01-10,,,1,5,,已备案,2025-12-20T09:00:00+08:00

            """
        let chinese = try SmallCity.folder(["sessions.csv": sessions]).read()
        let english = try SmallCity.folder().read()
        #expect(chinese.history.sessions == english.history.sessions)
    }
}
