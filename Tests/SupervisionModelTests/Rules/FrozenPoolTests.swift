import SupervisionModel
import Testing

@Suite("A frozen pool")
struct FrozenPoolTests {
    typealias Scene = QuotaScene

    func pool(
        _ ids: [String], district: String = "110105", month: String = "2026-03",
        frozenAt: String = "2026-02-25T09:00:00.000001+08:00"
    ) throws -> FrozenPool {
        try FrozenPool(
            district: DistrictCode(district), month: #require(CalendarMonth(month)),
            frozenAt: #require(Instant(frozenAt)), sessions: ids.map { SessionID($0) })
    }

    @Test("keeps each session once, in order of bytes")
    func order() throws {
        let frozen = try pool(["b", "a", "é", "B", "a", "批次"])
        #expect(frozen.sessions.map(\.text) == ["B", "a", "b", "é", "批次"])
        #expect(frozen == (try pool(["批次", "é", "b", "B", "a"])))
        // Composed and decomposed: the same to the eye, two identifiers to a hash.
        let twins = try pool(["\u{E9}", "e\u{301}", "\u{E9}"])
        #expect(twins.sessions.map { Array($0.text.utf8) } == [[0x65, 0xCC, 0x81], [0xC3, 0xA9]])
    }

    @Test("asks for the share of its sessions", arguments: [(0, 0), (1, 1), (10, 3), (11, 4)])
    func required(_ count: Int, _ required: Int) throws {
        #expect(try pool((0..<count).map { "s\($0)" }).required(by: .thirtyPercent) == required)
    }

    @Test("has a text for hashing, byte by byte")
    func text() throws {
        #expect(
            try pool(["批次", "b\n1 c", "a"]).canonicalText == """
                dudao-frozen-pool 1
                district 6 110105
                month 2026-03
                frozen-at 2026-02-25T09:00:00.000001+08:00
                sessions 3
                1 a
                5 b
                1 c
                6 批次

                """)
        #expect(try pool([]).canonicalText.hasSuffix("sessions 0\n"))
    }

    @Test("never shares its text with another pool")
    func collisions() throws {
        let pools = [
            try pool([]), try pool([""]), try pool(["a"]), try pool(["b"]), try pool(["a", "b"]),
            try pool(["a\n1 b"]), try pool(["a\nb"]), try pool(["1 a"]), try pool(["a"], district: "110106"),
            try pool(["a"], month: "2026-04"), try pool(["a"], frozenAt: "2026-02-25T09:00:00.000002+08:00"),
            try pool([], district: "110105\nmonth 2026-03"),
        ]
        #expect(Set(pools.map { Array($0.canonicalText.utf8) }).count == pools.count)
    }

    @Test("tells what entered since and what left, with the reason")
    func changes() throws {
        let frozen = try pool(["a", "b", "c", "d", "e", "f", "g"])
        let current = [
            try Scene.session("a", on: "2026-03-01"), try Scene.session("b", on: "2026-03-31", .held),
            try Scene.session("c", on: "2026-03-01", .cancelled),
            try Scene.session("d", on: "2026-03-01", .postponed),
            try Scene.session("e", on: "2026-04-01", .filed),
            try Scene.session("f", on: "2026-03-02", in: DistrictCode("110106")),
            try Scene.session("z", on: "2026-03-15", .filed),
            try Scene.session("y", on: "2026-03-15", .filed),
            try Scene.session("x", on: "2026-03-15", .cancelled), try Scene.session("w", on: "2026-04-15"),
            try Scene.session("v", on: "2026-03-15", in: DistrictCode("110106")),
            try Scene.session("u", on: "2026-02-28"),
        ]
        let changes = frozen.changes(to: current)
        #expect(changes.addedLate.map(\.text) == ["y", "z"])
        #expect(
            changes.left.map { "\($0.session) \($0.reason.rawValue)" }
                == ["c cancelled", "d postponed", "e moved", "f moved", "g missing"])
        #expect(!changes.isEmpty)
        #expect(frozen.changes(to: current.reversed()) == changes)
    }

    @Test("tells that nothing changed, or that one thing did")
    func unchanged() throws {
        let session = try Scene.session("a", on: "2026-03-01")
        let other = try Scene.session("b", on: "2026-03-01")
        #expect(try pool(["a"]).changes(to: [session]).isEmpty)
        #expect(try !pool(["a"]).changes(to: [session, other]).isEmpty)
        #expect(try !pool(["a", "c"]).changes(to: [session]).isEmpty)
        #expect(try pool([]).changes(to: []).isEmpty)
    }
}
