import SupervisionModel
import Testing

/// What the tests know of every field by themselves: its values, and which way is tighter.
enum PolicyLadders {
    /// One field.
    struct Ladder: Sendable, CustomTestStringConvertible {
        let field: String
        let article: String
        /// Values that the field takes, from the loosest to the tightest; the ends are the last that it takes.
        let values: [String]
        /// Values that it doesn't take.
        let refused: [String]
        var testDescription: String { field }
    }

    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// Fields whose values are ordered.
    static let ordered: [Ladder] = [
        Ladder(
            field: "leastLevel", article: "Art. 7 (3)", values: ["3", "2", "1", "special", "chief"],
            refused: ["4", "5", "apprentice", "0", ""]),
        Ladder(
            field: "leastPost", article: "Art. 7 (3)", values: ["intermediate", "senior"],
            refused: ["junior", "none"]),
        Ladder(
            field: "technicalYears", article: "Art. 7 (3)", values: ["5", "6", "79", "80"],
            refused: ["4", "0", "-5", "81", "+5", "05", "5 ", "五", "5.0"]),
        Ladder(
            field: "ageLimitOfMen", article: "Art. 7 (4)", values: ["65", "64", "60", "19", "18"],
            refused: ["66", "17", "0", "-1"]),
        Ladder(
            field: "ageLimitOfWomen", article: "Art. 7 (4)", values: ["60", "59", "55", "19", "18"],
            refused: ["61", "17", "0"]),
        Ladder(
            field: "ageReckoning", article: "Art. 7 (4)", values: ["completed-years", "until-birthday"],
            refused: ["years"]),
        Ladder(
            field: "cardExpiry", article: "Art. 9", values: ["when-stated", "required"], refused: ["never"]),
        Ladder(
            field: "rotation", article: "Art. 10", values: ["0", "1", "2", "100"],
            refused: ["-1", "101", "00"]),
        Ladder(
            field: "formerEmployerYears", article: "Art. 10", values: ["0", "2", "3", "4", "100"],
            refused: ["-1", "101"]),
        Ladder(
            field: "assessorScope", article: "Art. 10", values: ["same-session", "same-day"],
            refused: ["same-week"]),
        Ladder(
            field: "spotCheckShare", article: "Art. 11",
            values: ["3/10", "300001/1000000", "1/3", "2/5", "999999/1000000", "1/1"],
            refused: [
                "299999/1000000", "29/100", "2/7", "0/10", "11/10", "30%", "0.3", "03/10", "3/010", "+3/10",
                "3/10/1",
                "3", "/10", "3/", "300001/1000001", "-3/-10",
            ]),
        Ladder(
            field: "teamSize", article: "Art. 11", values: ["2", "3", "99", "100"],
            refused: ["1", "0", "-2", "101", "two"]),
        Ladder(
            field: "municipalTeamSize", article: "Art. 11", values: ["1", "2", "99", "100"],
            refused: ["0", "101"]),
        Ladder(
            field: "largeSession", article: "Art. 11",
            values: ["1000000", "999999", "201", "200", "199", "2", "1"], refused: ["0", "1000001"]),
        Ladder(
            field: "visitGapMonths", article: "Art. 11",
            values: ["1200", "1199", "13", "12", "11", "2", "1"],
            refused: ["0", "1201"]),
        Ladder(
            field: "quotaPeriod", article: "Art. 11", values: ["month-and-year-to-date", "month"],
            refused: ["quarter"]),
        Ladder(
            field: "recordReportDays", article: "Art. 12", values: ["365", "364", "4", "3", "2", "1", "0"],
            refused: ["366", "-1"]),
        Ladder(
            field: "closeOfBusiness", article: "Art. 15",
            values: ["23:59", "17:01", "17:00", "16:59", "00:00"],
            refused: ["24:00", "17:60", "5:00", "17", "17:00:00", "17-00", "", ":", "+7:00", "-1:00"]),
        Ladder(
            field: "latenessReading", article: "Art. 15",
            values: ["latest-of-four", "end-of-the-fifth", "close-of-the-fifth", "before-the-fifth"],
            refused: ["earliest-of-four"]),
        Ladder(
            field: "urgentHours", article: "Art. 15", values: ["8760", "8759", "25", "24", "23", "1"],
            refused: ["0", "8761"]),
        Ladder(
            field: "creditExpiryMonths", article: "Art. 16",
            values: ["1", "2", "36", "1199", "1200", "none"],
            refused: ["0", "1201", "-1", "never", "036", ""]),
    ]

    /// Fields without an order.
    static let unordered: [Ladder] = [
        Ladder(
            field: "quotaUnit", article: "Art. 11", values: ["sessions", "institutions", "persons"],
            refused: ["districts"]),
        Ladder(
            field: "severityWeights", article: "the form",
            values: ["10/3/1", "5/2/1", "1/1/1", "2.5/0.5/0.1"],
            refused: [
                "10/3", "10/3/0", "10/3/1/1", "10/3/-1", "inf/3/1", "nan/1/1", "10.0/3/1", "0x1/1/1", "a/b/c",
                "10/3/1/x",
            ]),
    ]

    static let all: [Ladder] = ordered + unordered

    /// The names of those that the municipal centre alone sets.
    static let municipal: Set<String> = [
        "quotaUnit", "municipalTeamSize", "closeOfBusiness", "latenessReading", "severityWeights",
    ]

    /// The names of those that institutions may tighten.
    static let institutional: Set<String> = [
        "leastLevel", "leastPost", "technicalYears", "ageLimitOfMen", "ageLimitOfWomen", "ageReckoning",
    ]

    /// An overlay of one field.
    static func overlay(
        _ field: String, _ value: String, by issuer: PolicyIssuer, number: String = "细则1",
        from: String = "2026-03-01", to: String? = nil
    ) throws -> PolicyOverlay {
        try PolicyOverlay(
            number: number, issuer: issuer, title: "实施细则", validFrom: day(from),
            validTo: to.map { try day($0) },
            changes: [PolicyChange(field: field, value: value, reading: "按\(value)计")])
    }
}
