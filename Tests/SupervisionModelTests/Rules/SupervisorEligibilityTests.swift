import SupervisionModel
import Testing

@Suite("The eligibility of supervisors")
struct SupervisorEligibilityTests {
    typealias Scene = DispatchScene

    /// The one reason of a code, with its bearing, both texts and its article.
    func only(_ code: Reason.Code, in verdict: Verdict) throws -> Reason {
        let found = verdict.reasons.filter { $0.code == code }
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test("holds where nothing is on record, with a note of each reading")
    func holds() throws {
        let verdict = try Scene().verdict()
        #expect(verdict.ruling == .held)
        #expect(verdict.reasons.allSatisfy { $0.code == .dispatchReading && $0.bearing == .note })
        #expect(
            verdict.reasons.map(\.chinese) == [
                "口径：证卡有效期以证卡载明为准，未载明的不设期限", "口径：离开原任职机构未满3年的一并回避（自拟）",
                "口径：对机构申报的利害关系一并回避，对其人员申报的由人工核定（自拟）",
                "口径：当日在任一认定批次担任考评工作的不派遣（自拟，同一批次为法定）", "口径：同一督导员不得连续两次派往同一评价机构",
            ])
        #expect(
            verdict.reasons.map(\.english) == [
                "Reading: card expiry when-stated.", "Reading: former employers for 3 years.",
                "Reading: declared ties, those with staff for a person.",
                "Reading: assessing bars the same-day.", "Reading: rotation after 1 dispatches.",
            ])
        #expect(verdict.reasons.map(\.basis.article) == [9, 10, 10, 10, 10])
        #expect(
            try Scene().verdict(Scene.requirements()).reasons.map(\.basis.article) == [9, 10, 10, 10, 10])
    }

    @Test("returns every reason at once, in the order of the articles, and names no person")
    func everyReason() throws {
        var scene = Scene()
        scene.cardNumber = " "
        scene.issued = "2026-12-06"
        scene.expires = "2026-12-06"
        scene.standing = .disqualified
        scene.employments = [
            try Scene.employment(.fullTime, from: "2026-12-07", to: nil),
            try Scene.employment(.partTime, from: "2020-01-01", to: "2026-12-04"),
            try Scene.employment(of: "p-other", from: "2020-01-01", to: nil),
        ]
        scene.conflicts = [
            try Scene.conflict(.teacher), try Scene.conflict(with: "p-other", .colleague),
        ]
        scene.services = [
            try Scene.service(), try Scene.service(at: "s2"), try Scene.service(at: "s2", .invigilator),
        ]
        scene.dispatches = [
            try Scene.dispatch("s0", at: "i1", on: "2026-11-01"),
            try Scene.dispatch("s9", at: "i1", on: "2026-12-20"),
        ]
        #expect(
            try scene.codes() == [
                "supervisor.card-missing", "supervisor.card-not-issued", "supervisor.card-expired",
                "supervisor.disqualified", "supervisor.employed", "supervisor.formerly-employed",
                "supervisor.tied-to-institution", "supervisor.tied-to-staff?", "supervisor.serves-at-session",
                "supervisor.serves-elsewhere", "supervisor.serves-elsewhere?", "supervisor.rotation",
                "supervisor.rotation-ahead?",
            ])
        let verdict = try scene.verdict()
        #expect(verdict.ruling == .breached)
        #expect(
            verdict.reasons.map(\.basis.article) == [9, 9, 9, 17] + Array(repeating: 10, count: 9)
                + [9, 10, 10, 10, 10])
        for reason in verdict.reasons {
            #expect(!reason.chinese.isEmpty && reason.english.hasSuffix("."))
            for name in ["王小明", "p-self", "p-other"] {
                #expect(!reason.chinese.contains(name) && !reason.english.contains(name))
            }
        }
    }

    @Test(
        "asks for a card on every day of the session",
        arguments: [
            ("2026-12-04", "2026-12-08", []), ("2026-12-05", "2026-12-07", []),
            ("2026-12-06", "2026-12-07", ["supervisor.card-not-issued"]),
            ("2026-12-05", "2026-12-06", ["supervisor.card-expired"]),
            ("2026-12-08", "2026-12-09", ["supervisor.card-not-issued"]),
            ("2020-01-01", "2026-12-04", ["supervisor.card-expired"]),
            ("2026-12-06", "2026-12-06", ["supervisor.card-not-issued", "supervisor.card-expired"]),
        ] as [(String, String, [String])])
    func card(_ issued: String, _ expires: String, _ codes: [String]) throws {
        var scene = Scene()
        scene.issued = issued
        scene.expires = expires
        #expect(try scene.codes() == codes)
        #expect(try scene.verdict().ruling == (codes.isEmpty ? .held : .breached))
    }

    @Test("says on which days a card isn't valid")
    func cardTexts() throws {
        var scene = Scene()
        scene.issued = "2026-12-06"
        scene.expires = "2026-12-06"
        let verdict = try scene.verdict()
        let early = try only(.cardNotIssued, in: verdict)
        #expect(early.chinese == "证卡于2026-12-06颁发，2026-12-05尚未取得")
        #expect(early.english == "The card was issued on 2026-12-06: not yet on 2026-12-05.")
        let late = try only(.cardExpired, in: verdict)
        #expect(late.chinese == "证卡有效期至2026-12-06，2026-12-07已过期")
        #expect(late.english == "The card's last day is 2026-12-06: expired on 2026-12-07.")
        scene.issued = "2026-12-07"
        scene.expires = nil
        #expect(
            try only(.cardNotIssued, in: scene.verdict()).chinese
                == "证卡于2026-12-07颁发，2026-12-05至2026-12-06尚未取得")
    }

    @Test("lets a card without a last day stand, unless one is asked for: then a person says")
    func cardTerm() throws {
        var scene = Scene()
        scene.expires = nil
        #expect(try scene.codes() == [])
        #expect(try scene.codes(Scene.requirements(expiry: .required)) == ["supervisor.card-term-unknown?"])
        #expect(try scene.verdict(Scene.requirements(expiry: .required)).ruling == .forPerson)
        scene.issued = "2026-12-06"
        scene.cardNumber = ""
        let codes = ["supervisor.card-missing", "supervisor.card-not-issued"]
        #expect(try scene.codes() == codes)
        #expect(
            try scene.codes(Scene.requirements(expiry: .required)) == codes + [
                "supervisor.card-term-unknown?"
            ])
        #expect(try Scene().codes(Scene.requirements(expiry: .required)) == [])
    }

    @Test(
        "goes by the supervisor's own standing where no measure is on record",
        arguments: [
            (.good, nil, [], ""), (.criticised, nil, [], ""),
            (.suspended, nil, ["supervisor.suspended"], "暂停质量督导工作直至解除，涉及2026-12-05至2026-12-07"),
            (.suspended, "2026-12-04", [], ""),
            (.suspended, "2026-12-05", ["supervisor.suspended"], "暂停质量督导工作至2026-12-05，涉及2026-12-05"),
            (
                .suspended, "2026-12-09", ["supervisor.suspended"],
                "暂停质量督导工作至2026-12-09，涉及2026-12-05至2026-12-07"
            ),
            (.disqualified, nil, ["supervisor.disqualified"], "已取消质量督导员资格，涉及2026-12-05至2026-12-07"),
        ] as [(SupervisorStanding, String?, [String], String)])
    func ownStanding(
        _ standing: SupervisorStanding, _ until: String?, _ codes: [String], _ chinese: String
    ) throws {
        var scene = Scene()
        scene.standing = standing
        scene.standingUntil = until
        #expect(try scene.codes() == codes)
        if !codes.isEmpty { #expect(try scene.verdict().reasons[0].chinese == chinese) }
    }

    @Test("goes by the measures where there are any, day by day")
    func measures() throws {
        func measure(_ standing: SupervisorStanding, _ from: String, _ until: String? = nil) throws
            -> StandingMeasure
        {
            try StandingMeasure(
                person: PersonID("p-self"), measure: standing, decidedOn: Scene.day(from),
                from: Scene.day(from), until: until.map { try Scene.day($0) },
                ground: standing == .good ? .lifted : .privateGain, facts: "收受礼品")
        }
        var scene = Scene()
        scene.standing = .disqualified
        scene.measures = [
            try measure(.suspended, "2026-11-01", "2026-12-05"), try measure(.disqualified, "2026-12-07"),
        ]
        let verdict = try scene.verdict()
        let suspended = try only(.suspended, in: verdict)
        #expect(suspended.chinese == "暂停质量督导工作至2026-12-05，涉及2026-12-05")
        #expect(suspended.english == "Suspended until 2026-12-05: on 2026-12-05.")
        #expect(suspended.bearing == .adverse)
        let disqualified = try only(.disqualified, in: verdict)
        #expect(disqualified.chinese == "已取消质量督导员资格，涉及2026-12-07")
        #expect(disqualified.english == "Disqualified: on 2026-12-07.")
        #expect(disqualified.bearing == .adverse)
        scene.measures = [try measure(.suspended, "2026-12-06")]
        let open = try only(.suspended, in: scene.verdict())
        #expect(open.chinese == "暂停质量督导工作直至解除，涉及2026-12-06至2026-12-07")
        #expect(open.english == "Suspended until lifted: on 2026-12-06 to 2026-12-07.")
        scene.measures = [
            try measure(.disqualified, "2026-11-01"), try measure(.good, "2026-12-05"),
            try measure(.criticised, "2026-12-05"),
        ]
        #expect(try scene.codes() == [])
        scene.standing = .suspended
        scene.standingUntil = "2026-12-31"
        scene.measures = [try measure(.criticised, "2026-12-05")]
        #expect(try scene.codes() == [])
    }

    @Test("says the same however the facts are listed", arguments: 0..<25 as Range<UInt64>)
    func permuted(_ seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        func pick(_ texts: [String]) -> String { texts.randomElement(using: &dice) ?? "" }
        var scene = Scene()
        let days = ["2023-12-05", "2026-11-01", "2026-12-05", "2026-12-06"]
        let ends: [String?] = ["2026-12-06", "2026-12-07", nil]
        for number in 0..<8 {
            scene.employments.append(
                try Scene.employment(
                    of: pick(["p-self", "a"]), at: pick(["i1", "i2"]),
                    EmploymentKind.allCases.randomElement(using: &dice) ?? .fullTime, from: pick(days),
                    to: ends.randomElement(using: &dice) ?? nil))
            scene.conflicts.append(
                try Scene.conflict(
                    of: "p-self", with: pick(["i1", "a", "b"]),
                    ConflictKind.allCases.randomElement(using: &dice) ?? .relative, from: pick(days)))
            scene.services.append(
                try Scene.service(
                    of: pick(["p-self", "a", "b"]), at: pick(["s1", "s2"]),
                    StaffRole.allCases.randomElement(using: &dice) ?? .assessor))
            scene.dispatches.append(
                try Scene.dispatch("t\(number)", at: pick(["i1", "i2"]), on: pick(days)))
            scene.measures.append(
                try StandingMeasure(
                    person: PersonID("p-self"),
                    measure: pick(["a", "b"]) == "a" ? .suspended : .criticised,
                    decidedOn: Scene.day("2023-01-01"), from: Scene.day(pick(days)), until: nil,
                    ground: .neglect, facts: "未到场"))
        }
        let requirements = try Scene.requirements(rotation: 3)
        let verdict = try scene.verdict(requirements)
        scene.employments.shuffle(using: &dice)
        scene.conflicts.shuffle(using: &dice)
        scene.services.shuffle(using: &dice)
        scene.dispatches.shuffle(using: &dice)
        scene.measures.shuffle(using: &dice)
        #expect(try scene.verdict(requirements) == verdict)
    }
}
