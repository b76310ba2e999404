import SupervisionModel

/// What the audit of each month of ``ThreeDistrictYear`` comes to, worked out by hand from the story and the measures.
enum ExpectedYear {
    /// A month of a district: sessions in the pool, checks that 30 % asks for, checks that count; the same from January on.
    struct Quota: Equatable {
        let month: [Int]
        let toDate: [Int]
        let ruling: Ruling
    }

    /// Dongcheng: four sessions a month, three in March, since one was called off; two checked, one in September, since
    /// D2 was suspended, three in November.
    static let dongcheng: [Quota] = [
        Quota(month: [4, 2, 2], toDate: [4, 2, 2], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [8, 3, 4], ruling: .held),
        Quota(month: [3, 1, 2], toDate: [11, 4, 6], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [15, 5, 8], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [19, 6, 10], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [23, 7, 12], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [27, 9, 14], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [31, 10, 16], ruling: .held),
        // One of two: the month is short, the year to date isn't, so somebody has to say.
        Quota(month: [4, 2, 1], toDate: [35, 11, 17], ruling: .forPerson),
        Quota(month: [4, 2, 2], toDate: [39, 12, 19], ruling: .held),
        Quota(month: [4, 2, 3], toDate: [43, 13, 22], ruling: .held),
    ]

    /// Chaoyang: three a month, one of June put off to July, one more in November; one checked, two in November.
    static let chaoyang: [Quota] = [
        Quota(month: [3, 1, 1], toDate: [3, 1, 1], ruling: .held),
        Quota(month: [3, 1, 1], toDate: [6, 2, 2], ruling: .held),
        Quota(month: [3, 1, 1], toDate: [9, 3, 3], ruling: .held),
        Quota(month: [3, 1, 1], toDate: [12, 4, 4], ruling: .held),
        Quota(month: [3, 1, 1], toDate: [15, 5, 5], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [17, 6, 6], ruling: .held),
        // Four sessions ask for two checks; seven of 21 suffice for the year.
        Quota(month: [4, 2, 1], toDate: [21, 7, 7], ruling: .forPerson),
        Quota(month: [3, 1, 1], toDate: [24, 8, 8], ruling: .held),
        Quota(month: [3, 1, 1], toDate: [27, 9, 9], ruling: .held),
        Quota(month: [3, 1, 1], toDate: [30, 9, 10], ruling: .held),
        Quota(month: [4, 2, 2], toDate: [34, 11, 12], ruling: .held),
    ]

    /// Haidian: two a month, one checked, none in January.
    static let haidian: [Quota] = [
        Quota(month: [2, 1, 0], toDate: [2, 1, 0], ruling: .breached),
        // The month is met, the year to date is short.
        Quota(month: [2, 1, 1], toDate: [4, 2, 1], ruling: .forPerson),
        Quota(month: [2, 1, 1], toDate: [6, 2, 2], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [8, 3, 3], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [10, 3, 4], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [12, 4, 5], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [14, 5, 6], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [16, 5, 7], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [18, 6, 8], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [20, 6, 9], ruling: .held),
        Quota(month: [2, 1, 1], toDate: [22, 7, 10], ruling: .held),
    ]

    /// Every line that is breached or for a person, but for the questions that stand in every month.
    static func open(_ month: Int) -> Set<String> {
        // Chaoyang's institutions have made no rules of their own; Haidian and its institutions neither.
        var lines: Set<String> = ["rules.own 110105 breached", "rules.own 110108 breached"]
        // C1's officer has been 66 since July; who of the officers was on duty isn't on record.
        if month >= 7 { lines.insert("officer.age 110108 for-person") }
        switch month {
        // Nobody was sent at all.
        case 1: lines.formUnion(["quota.share 110108 breached", "district.daily 110108 for-person"])
        case 2: lines.insert("quota.share 110108 for-person")
        // A2's entry rests on no severe violation on record; it was rescinded in April.
        case 3: lines.insert("credit.grounds 110101 for-person")
        // Whether the fraud had bad social influence, a person says.
        case 5: lines.insert("severity.escalation 110105 for-person")
        // Who is liable for the accident is open; its urgent report came after 30 hours, which breaks nothing.
        case 7: lines.formUnion(["quota.share 110105 for-person", "severity.escalation 110108 for-person"])
        // Sent on 9 September; the last reading ended on Monday the 7th.
        case 8: lines.insert("report.monthly 110105 breached")
        case 9:
            lines.formUnion([
                "quota.share 110101 for-person",
                // The dispatch that D2's suspension left open, and its visit without a record.
                "dispatch.standing 110101 for-person", "findings.report 110101 for-person",
                // Sent on 6 October: late but for the working day after the holiday, the 8th.
                "report.monthly 110108 for-person",
                // Whether suspension fits what D2 did.
                "sanction.grounds city for-person",
            ])
        default: break
        }
        return lines
    }

    /// What the month's own facts can't change: no spot check and no inspection of the municipal centre in the whole year.
    static let allYear: Set<String> = [
        "municipal.spot-check city for-person", "municipal.inspection city for-person",
    ]
}
