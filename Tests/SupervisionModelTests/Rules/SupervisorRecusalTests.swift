import SupervisionModel
import Testing

@Suite("The recusal of supervisors")
struct SupervisorRecusalTests {
    typealias Scene = DispatchScene

    /// The one reason of a code.
    func only(_ code: Reason.Code, in verdict: Verdict) throws -> Reason {
        let found = verdict.reasons.filter { $0.code == code }
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test(
        "is hard on work at the institution of any kind, from the first day through the last",
        arguments: [
            ("2026-12-08", nil, ""), ("2026-12-07", nil, "2026-12-07"),
            ("2020-01-01", nil, "2026-12-05至2026-12-07"), ("2020-01-01", "2026-12-05", "2026-12-05"),
            ("2026-12-06", "2026-12-06", "2026-12-06"),
        ] as [(String, String?, String)])
    func employed(_ from: String, _ to: String?, _ days: String) throws {
        for kind in EmploymentKind.allCases {
            var scene = Scene()
            scene.employments = [try Scene.employment(kind, from: from, to: to)]
            let reasons = try scene.verdict(Scene.requirements(years: 0)).reasons.filter {
                $0.code == .employed
            }
            #expect(reasons.map(\.bearing) == (days.isEmpty ? [] : [.adverse]))
            #expect(
                reasons.map(\.chinese) == (days.isEmpty ? [] : ["在评价机构i1任职（\(kind.chinese)），涉及\(days)"]))
        }
    }

    @Test("doesn't take a session of another district that has the same id for this one")
    func sameID() throws {
        var scene = Scene()
        scene.services = [try Scene.service(in: "110108")]
        #expect(try scene.codes() == ["supervisor.serves-elsewhere"])
        scene.services = [
            try Scene.service(.invigilator, from: "2026-12-01", to: "2026-12-01", in: "110108"),
            try Scene.service(of: "p-other", in: "110108"),
        ]
        scene.conflicts = [try Scene.conflict(with: "p-other")]
        #expect(try scene.codes() == [])
    }

    @Test("passes over work elsewhere and work of others")
    func employedElsewhere() throws {
        var scene = Scene()
        scene.employments = [
            try Scene.employment(at: "i2", from: "2020-01-01", to: nil),
            try Scene.employment(at: "i2", from: "2020-01-01", to: "2026-12-01"),
            try Scene.employment(of: "p-other", from: "2020-01-01", to: nil),
            try Scene.employment(of: "p-other", from: "2020-01-01", to: "2026-12-01"),
        ]
        #expect(try scene.codes() == [])
    }

    @Test("names each kind of work, and gaps between days")
    func employedTwice() throws {
        var scene = Scene()
        scene.employments = [
            try Scene.employment(.secondment, from: "2026-12-05", to: "2026-12-05"),
            try Scene.employment(.secondment, from: "2026-12-07", to: "2026-12-07"),
            try Scene.employment(.partTime, from: "2026-12-06", to: nil),
        ]
        let reasons = try scene.verdict(Scene.requirements(years: 0)).reasons.filter { $0.code == .employed }
        #expect(
            reasons.map(\.english) == [
                "Works at institution i1 (part): on 2026-12-06 to 2026-12-07.",
                "Works at institution i1 (secondment): on 2026-12-05, 2026-12-07.",
            ])
        #expect(reasons.last?.chinese == "在评价机构i1任职（借调），涉及2026-12-05、2026-12-07")
    }

    @Test(
        "bars former employers for the years set, to the day",
        arguments: [
            ("2023-12-04", 3, ""), ("2023-12-05", 3, "2026-12-05"),
            ("2023-12-06", 3, "2026-12-05至2026-12-06"), ("2023-12-07", 3, "2026-12-05至2026-12-07"),
            ("2026-12-04", 3, "2026-12-05至2026-12-07"), ("2026-12-05", 3, "2026-12-06至2026-12-07"),
            ("2026-12-07", 3, ""), ("2026-12-04", 0, ""), ("2025-12-05", 1, "2026-12-05"),
            ("2025-12-04", 1, ""),
        ])
    func former(_ last: String, _ years: Int, _ days: String) throws {
        var scene = Scene()
        scene.employments = [
            try Scene.employment(from: "2015-01-01", to: last),
            try Scene.employment(.partTime, from: "2010-01-01", to: "2014-01-01"),
        ]
        let reasons = try scene.verdict(Scene.requirements(years: years)).reasons.filter {
            $0.code == .formerlyEmployed
        }
        #expect(
            reasons.map(\.chinese) == (days.isEmpty ? [] : ["曾在评价机构i1任职，至\(last)止，\(days)未满\(years)年"]))
        #expect(reasons.allSatisfy { $0.bearing == .adverse })
    }

    @Test("names the latest of several former employments")
    func formerLatest() throws {
        var scene = Scene()
        scene.employments = [
            try Scene.employment(from: "2015-01-01", to: "2025-01-01"),
            try Scene.employment(from: "2025-06-01", to: "2026-01-01"),
            try Scene.employment(from: "2015-01-01", to: "2024-01-01"),
        ]
        #expect(
            try only(.formerlyEmployed, in: scene.verdict()).english
                == "Worked at institution i1 until 2026-01-01, less than 3 years before 2026-12-05 to 2026-12-07."
        )
    }

    @Test(
        "bars for a tie with the institution, from the first day through the last",
        arguments: [
            ("2026-12-08", nil, ""), ("2026-12-07", nil, "2026-12-07"), ("2026-01-01", "2026-12-04", ""),
            ("2026-01-01", "2026-12-05", "2026-12-05"), ("2026-01-01", nil, "2026-12-05至2026-12-07"),
        ] as [(String, String?, String)])
    func tied(_ from: String, _ to: String?, _ days: String) throws {
        for kind in ConflictKind.allCases {
            var scene = Scene()
            scene.conflicts = [
                try Scene.conflict(kind, from: from, to: to), try Scene.conflict(with: "i2", kind),
                try Scene.conflict(of: "p-other", kind),
            ]
            let reasons = try scene.verdict().reasons.filter { $0.bearing != .note }
            #expect(
                reasons.map(\.chinese)
                    == (days.isEmpty ? [] : ["与评价机构i1有申报的利害关系（\(kind.chinese)），涉及\(days)"]))
            #expect(reasons.allSatisfy { $0.code == .tiedToInstitution && $0.bearing == .adverse })
        }
    }

    @Test(
        "leaves a tie with somebody who works or serves there to a person, day by day and whoever declared it",
        arguments: [
            // the other's work, the other's service, the tie's days, days found
            (("2020-01-01", nil), nil, ("2026-01-01", nil), "2026-12-05至2026-12-07"),
            (("2020-01-01", "2026-12-05"), nil, ("2026-01-01", nil), "2026-12-05"),
            (("2020-01-01", "2026-12-04"), nil, ("2026-01-01", nil), ""),
            (nil, ("2026-12-06", "2026-12-09"), ("2026-01-01", nil), "2026-12-06至2026-12-07"),
            (nil, ("2026-12-08", "2026-12-09"), ("2026-01-01", nil), ""),
            (nil, ("2026-12-05", "2026-12-07"), ("2026-12-07", nil), "2026-12-07"),
            (nil, ("2026-12-05", "2026-12-07"), ("2026-12-08", nil), ""),
            (nil, ("2026-12-05", "2026-12-07"), ("2026-01-01", "2026-12-05"), "2026-12-05"),
            (
                ("2020-01-01", "2026-12-05"), ("2026-12-07", "2026-12-07"), ("2026-01-01", nil),
                "2026-12-05、2026-12-07"
            ),
            (nil, nil, ("2026-01-01", nil), ""),
        ] as [((String, String?)?, (String, String)?, (String, String?), String)])
    func tiedToStaff(
        _ work: (String, String?)?, _ service: (String, String)?, _ tie: (String, String?), _ days: String
    ) throws {
        for (person, other) in [("p-self", "p-other"), ("p-other", "p-self")] {
            var scene = Scene()
            if let work {
                scene.employments = [try Scene.employment(of: "p-other", from: work.0, to: work.1)]
            }
            if let service {
                scene.services = [
                    try Scene.service(of: "p-other", .administrator, from: service.0, to: service.1)
                ]
            }
            scene.conflicts = [try Scene.conflict(of: person, with: other, .master, from: tie.0, to: tie.1)]
            let reasons = try scene.verdict().reasons.filter { $0.bearing != .note }
            #expect(
                reasons.map(\.chinese)
                    == (days.isEmpty ? [] : ["与评价机构i1的1名人员有申报的利害关系（师徒），涉及\(days)，请核定是否回避"]))
            #expect(reasons.allSatisfy { $0.code == .tiedToStaff && $0.bearing == .doubtful })
        }
    }

    @Test("passes over ties with people elsewhere, ties of others, and work and service elsewhere")
    func tiedElsewhere() throws {
        var scene = Scene()
        scene.employments = [try Scene.employment(of: "p-other", at: "i2", from: "2020-01-01", to: nil)]
        scene.services = [try Scene.service(of: "p-other", at: "s2"), try Scene.service(of: "p-third")]
        scene.conflicts = [
            try Scene.conflict(with: "p-other"), try Scene.conflict(of: "p-other", with: "p-third"),
        ]
        #expect(try scene.codes() == [])
        // Nobody is tied to themself.
        scene.employments = [try Scene.employment(from: "2026-12-07", to: nil)]
        scene.conflicts = [try Scene.conflict(with: "p-self")]
        #expect(try scene.codes() == ["supervisor.employed"])
    }

    @Test("counts the people of each kind of tie once")
    func tiedToSeveral() throws {
        var scene = Scene()
        scene.services = [
            try Scene.service(of: "a", to: "2026-12-05"), try Scene.service(of: "b", from: "2026-12-07"),
            try Scene.service(of: "c"),
        ]
        scene.conflicts = [
            try Scene.conflict(with: "a", .colleague),
            try Scene.conflict(of: "b", with: "p-self", .colleague),
            try Scene.conflict(of: "a", with: "p-self", .colleague), try Scene.conflict(with: "c", .declared),
        ]
        let reasons = try scene.verdict().reasons.filter { $0.bearing != .note }
        #expect(
            reasons.map(\.english) == [
                "Ties with people who work or serve at institution i1 are declared (colleague, 2): "
                    + "on 2026-12-05, 2026-12-07; somebody has to say.",
                "Ties with people who work or serve at institution i1 are declared (declared, 1): "
                    + "on 2026-12-05 to 2026-12-07; somebody has to say.",
            ])
    }

    @Test("is hard on a place among the session's own staff, of any role and on any day")
    func servesHere() throws {
        for role in StaffRole.allCases {
            var scene = Scene()
            scene.services = [try Scene.service(role, from: "2026-12-01", to: "2026-12-01")]
            for scope in AssessorScope.allCases {
                #expect(try scene.codes(Scene.requirements(scope: scope)) == ["supervisor.serves-at-session"])
            }
        }
        var scene = Scene()
        scene.services = [
            try Scene.service(.invigilator), try Scene.service(),
            try Scene.service(of: "p-other", .administrator),
        ]
        let reason = try only(.servesAtSession, in: scene.verdict())
        #expect(reason.chinese == "兼任本批次工作（考评人员、监考员）")
        #expect(reason.english == "Serves at this very session (assessor, invigilator).")
    }

    @Test(
        "asks for service elsewhere on a day of the session as far as the setting goes",
        arguments: [
            ("2026-12-01", "2026-12-04", ""), ("2026-12-01", "2026-12-05", "2026-12-05"),
            ("2026-12-07", "2026-12-09", "2026-12-07"), ("2026-12-08", "2026-12-09", ""),
        ])
    func servesElsewhere(_ from: String, _ to: String, _ days: String) throws {
        for role in StaffRole.allCases {
            var scene = Scene()
            scene.services = [
                try Scene.service(at: "s2", role, from: from, to: to),
                try Scene.service(of: "p-other", at: "s2", role),
            ]
            #expect(try scene.codes(Scene.requirements(scope: .sameSession)) == [])
            let reasons = try scene.verdict().reasons.filter { $0.code == .servesElsewhere }
            let isAssessor = role == .assessor
            let tail = isAssessor ? "" : "，请核定是否属考评工作"
            #expect(
                reasons.map(\.chinese) == (days.isEmpty ? [] : ["\(days)在其他批次担任\(role.chinese)\(tail)"]))
            #expect(reasons.allSatisfy { $0.bearing == (isAssessor ? .adverse : .doubtful) })
            let end = isAssessor ? "." : "; somebody has to say whether that is assessing."
            #expect(
                reasons.map(\.english)
                    == (days.isEmpty
                        ? [] : ["Serves at another session as \(role.rawValue) on \(days)\(end)"]))
        }
    }
}
