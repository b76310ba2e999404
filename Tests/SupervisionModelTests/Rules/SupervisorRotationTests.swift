import SupervisionModel
import Testing

@Suite("The rotation of supervisors")
struct SupervisorRotationTests {
    typealias Scene = DispatchScene

    /// The one reason of a code.
    func only(_ code: Reason.Code, in verdict: Verdict) throws -> Reason {
        let found = verdict.reasons.filter { $0.code == code }
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test(
        "doesn't send to the institution of the last dispatches, by the first days of their sessions",
        arguments: [
            // institutions of the turns before, oldest first; setting; turns ago
            (["i1"], 1, 1), (["i1"], 0, nil), (["i1", "i2"], 1, nil), (["i1", "i2"], 2, 2),
            (["i2", "i1"], 1, 1), (["i1", "i2", "i3"], 2, nil), (["i1", "i2", "i3"], 3, 3),
            (["i1", "i2", "i1"], 3, 1), ([], 1, nil), (["i2"], 100, nil),
        ] as [([String], Int, Int?)])
    func rotation(_ institutions: [String], _ setting: Int, _ ago: Int?) throws {
        var scene = Scene()
        for (place, institution) in institutions.enumerated() {
            scene.dispatches.append(
                try Scene.dispatch("t\(place)", at: institution, on: "2026-11-0\(place + 1)"))
        }
        scene.dispatches.reverse()
        let reasons = try scene.verdict(Scene.requirements(rotation: setting)).reasons.filter {
            $0.bearing != .note
        }
        let expected = ago.map { ago in
            "前第\(ago)次派遣（2026-11-0\(institutions.count - ago + 1)）即派往评价机构i1，须间隔\(setting)次"
        }
        #expect(reasons.map(\.chinese) == (expected.map { [$0] } ?? []))
        #expect(reasons.allSatisfy { $0.code == .rotation && $0.bearing == .adverse })
    }

    @Test("counts turns to sessions of other districts that have the same id")
    func sameID() throws {
        var scene = Scene()
        scene.dispatches = [try Scene.dispatch("s1", at: "i1", on: "2026-11-01", in: "110108")]
        #expect(try scene.codes() == ["supervisor.rotation"])
        scene.dispatches = [
            try Scene.dispatch("t", at: "i1", on: "2026-11-01"),
            try Scene.dispatch("t", at: "i2", on: "2026-11-02", in: "110108"),
        ]
        #expect(try scene.codes() == [])
        #expect(try scene.codes(Scene.requirements(rotation: 2)) == ["supervisor.rotation"])
    }

    @Test("leaves later sessions at the institution to a person, and takes the same first day for earlier")
    func rotationAhead() throws {
        var scene = Scene()
        scene.dispatches = [try Scene.dispatch("t1", at: "i1", on: "2026-12-05")]
        #expect(try scene.codes() == ["supervisor.rotation"])
        #expect(
            try only(.rotation, in: scene.verdict()).english
                == "Sent to institution i1 1 dispatches ago (2026-12-05); 1 elsewhere have to lie between.")
        scene.dispatches = [try Scene.dispatch("t1", at: "i1", on: "2026-12-06")]
        #expect(try scene.codes() == ["supervisor.rotation-ahead?"])
        let ahead = try only(.rotationAhead, in: scene.verdict())
        #expect(ahead.chinese == "后第1次派遣（2026-12-06）已派往评价机构i1，请核定改派何者")
        #expect(
            ahead.english
                == "Already ordered to institution i1 1 dispatches on (2026-12-06); "
                + "somebody has to say which of the two to change.")
        scene.dispatches.append(try Scene.dispatch("t0", at: "i2", on: "2026-12-06"))
        #expect(try scene.codes() == [])
        #expect(try scene.codes(Scene.requirements(rotation: 0)) == [])
        #expect(try scene.codes(Scene.requirements(rotation: 2)) == ["supervisor.rotation-ahead?"])
    }

    @Test(
        "passes over the session itself and others' dispatches, and takes several to one session for one turn"
    )
    func rotationTurns() throws {
        var scene = Scene()
        scene.dispatches = [
            try Scene.dispatch("s1", at: "i1", on: "2026-12-05"),
            try Scene.dispatch("t1", at: "i1", on: "2026-12-01", "p-other"),
        ]
        #expect(try scene.codes() == [])
        scene.dispatches = [
            try Scene.dispatch("t1", at: "i1", on: "2026-11-01"),
            try Scene.dispatch("t2", at: "i2", on: "2026-11-02", ordered: "2026-06-01"),
            try Scene.dispatch("t2", at: "i2", on: "2026-11-02", ordered: "2026-06-02"),
        ]
        #expect(try scene.codes() == [])
        #expect(try scene.codes(Scene.requirements(rotation: 2)) == ["supervisor.rotation"])
    }

    @Test("orders dispatches by first day, order, session and the rest")
    func placedOrder() throws {
        let sorted = [
            try Scene.dispatch("t9", at: "i9", on: "2026-11-01", ordered: "2026-06-09"),
            try Scene.dispatch("t9", at: "i9", on: "2026-11-02", ordered: "2026-06-01"),
            try Scene.dispatch("t1", at: "i9", on: "2026-11-02", ordered: "2026-06-02"),
            try Scene.dispatch("t2", at: "i1", on: "2026-11-02", ordered: "2026-06-02", "p2"),
            try Scene.dispatch("t2", at: "i2", on: "2026-11-02", ordered: "2026-06-02", "p1"),
            try Scene.dispatch("t2", at: "i2", on: "2026-11-02", ordered: "2026-06-02", "p2"),
        ]
        for (place, left) in sorted.enumerated() {
            for (other, right) in sorted.enumerated() { #expect((left < right) == (place < other)) }
        }
    }
}
