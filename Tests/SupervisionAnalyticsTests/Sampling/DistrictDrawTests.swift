import SupervisionAnalytics
import SupervisionModel
import Testing

@Suite("A district's draw")
struct DistrictDrawTests {
    static let district = District(code: DistrictCode("110105"), name: "朝阳区")
    static let longAgo = CalendarDay(number: 20_000)

    /// A pool of sessions with seeded risks, modes and institutions of about two sessions each.
    static func frame(_ count: Int, seed: UInt64, overdueOneIn: Int = 0) -> DrawFrame {
        var numbers = SeededNumbers(seed: seed)
        var frame = DrawFrame()
        let institutions = max(1, count / 2)
        let risks = (0..<institutions).map { _ in numbers.unit() }
        let overdue = (0..<institutions).map { _ in overdueOneIn > 0 && numbers.below(overdueOneIn) == 0 }
        for row in 0..<count {
            let institution = numbers.below(institutions)
            let word = numbers.below(20)
            frame.append(
                id: SessionID("S\(seed)-\(row)"), institution: Int32(institution),
                mode: word < 12 ? .examination : word < 16 ? .process : word < 19 ? .direct : .outcome,
                risk: risks[institution], due: overdue[institution] ? .overdue(since: longAgo) : nil, row: row
            )
        }
        return frame
    }

    static func draw(
        _ frame: DrawFrame, seed: UInt64, mandatory: MandatoryRule = .standard,
        parameters: DrawParameters = .standard
    ) throws -> DistrictDraw {
        try DistrictDraw.draw(
            district: district, frame: frame, parameters: parameters, mandatory: mandatory,
            tickets: DrawTickets(seed: DrawSeed(unverified: seed)))
    }

    /// Expected figures computed independently; binary fractions err at 10, 20 and 30.
    @Test("Draws the quota exactly: three in ten, rounded up")
    func quota() throws {
        let known = [0: 0, 1: 1, 3: 1, 4: 2, 10: 3, 11: 4, 20: 6, 30: 9, 33: 10, 40: 12, 101: 31, 333: 100]
        for (count, required) in known {
            let draw = try Self.draw(Self.frame(count, seed: 5), seed: 1)
            #expect(draw.required == required && draw.drawn == required && draw.pool == count)
        }
        for count in 0...10_000 {
            #expect(SpotCheckShare.thirtyPercent.required(of: count) == (3 * count + 9) / 10)
        }
    }

    @Test("Has its size, its floor and one of every mode at least", arguments: 0..<80)
    func properties(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed) + 1_000)
        let count = 1 + numbers.below(120)
        let frame = Self.frame(count, seed: UInt64(seed))
        let draw = try Self.draw(frame, seed: UInt64(seed))
        #expect(draw.drawn == draw.required && draw.status == .ok)
        #expect(abs(draw.sessions.reduce(0) { $0 + $1.probability } - Double(draw.drawn)) < 1e-9)
        let modes = Set(frame.modes)
        if draw.required >= modes.count {
            #expect(Set(draw.selected.map(\.mode)) == modes)
            #expect(draw.strata.count == modes.count)
        }
        for stratum in draw.strata { #expect(stratum.drawn <= stratum.pool) }
        let floor = 0.5 * Double(draw.required) / Double(count)
        #expect(try #require(draw.leastProbability) >= floor * 0.5)
        if count >= 40 { #expect(try #require(draw.leastProbability) >= floor - 1e-9) }
        for session in draw.sessions where session.probability >= 1 { #expect(session.isDrawn) }
        // Within a stratum more risk never means less probability.
        for mode in modes {
            let sorted = draw.sessions.filter { $0.mode == mode }.sorted { $0.risk < $1.risk }
            for (low, high) in zip(sorted, sorted.dropFirst()) {
                #expect(low.probability <= high.probability + 1e-9)
            }
        }
    }

    @Test("Doesn't depend on the order of sessions, only on the seed", arguments: 0..<20)
    func permutation(seed: Int) throws {
        let frame = Self.frame(80, seed: UInt64(seed), overdueOneIn: 9)
        var numbers = SeededNumbers(seed: UInt64(seed) + 7)
        var shuffled = DrawFrame()
        for row in (0..<frame.count).shuffled(using: &numbers) {
            shuffled.append(
                id: frame.ids[row], institution: frame.institutions[row], mode: frame.modes[row],
                risk: frame.risks[row], due: frame.dues[row], row: row)
        }
        let draw = try Self.draw(frame, seed: 3)
        #expect(try Self.draw(shuffled, seed: 3).sessions == draw.sessions)
        #expect(try Self.draw(frame, seed: 3) == draw)
        #expect(try Self.draw(frame, seed: 4).selected.map(\.session) != draw.selected.map(\.session))
    }

    @Test("Draws sessions as often as their probability says")
    func frequencies() throws {
        let frame = Self.frame(24, seed: 12)
        let draws = 5_000
        var counts = [Int](repeating: 0, count: 24)
        var probabilities = [Double](repeating: 0, count: 24)
        for seed in 0..<draws {
            let draw = try Self.draw(frame, seed: UInt64(seed))
            for (place, session) in draw.sessions.enumerated() {
                probabilities[place] = session.probability
                if session.isDrawn { counts[place] += 1 }
            }
        }
        for place in counts.indices {
            let p = probabilities[place]
            let error = 4 * (p * (1 - p) / Double(draws)).squareRoot() + 1e-12
            #expect(abs(Double(counts[place]) / Double(draws) - p) <= error)
        }
    }

    @Test("Visits one session of each institution that is overdue, which one the seed says")
    func overdue() throws {
        let frame = Self.frame(200, seed: 4, overdueOneIn: 20)
        let due = Set(zip(frame.institutions, frame.dues).filter { $0.1 != nil }.map(\.0))
        var chosen: Set<[SessionID]> = []
        for seed in 0..<10 {
            let draw = try Self.draw(frame, seed: UInt64(seed))
            let certain = draw.sessions.filter { $0.reasons.contains(.overdue(since: Self.longAgo)) }
            #expect(certain.allSatisfy { $0.isDrawn && $0.probability == 1 })
            #expect(certain.count == due.count && Set(certain.map(\.institution)) == due)
            #expect(draw.drawn >= draw.required && draw.drawn <= draw.required * 4 / 3 + 1)
            chosen.insert(certain.map(\.session))
        }
        #expect(chosen.count > 1)
        let off = try Self.draw(frame, seed: 1, mandatory: .off)
        #expect(off.drawn == off.required)
    }

    @Test("Raises probabilities instead when most of a pool is overdue", arguments: [1, 2])
    func thin(oneIn: Int) throws {
        let frame = Self.frame(300, seed: 6, overdueOneIn: oneIn)
        let draw = try Self.draw(frame, seed: 2)
        #expect(draw.drawn == 120)
        #expect(draw.sessions.contains { $0.reasons.contains(.overdueRaised(since: Self.longAgo)) })
        #expect(try #require(draw.leastProbability) >= 0.15 - 1e-9)
        let raised = draw.sessions.filter { !$0.reasons.isEmpty }.map(\.probability)
        let others = draw.sessions.filter { $0.reasons.isEmpty }.map(\.probability)
        let raisedMean: Double = raised.reduce(0, +) / Double(max(1, raised.count))
        let othersMean: Double = others.reduce(0, +) / Double(max(1, others.count))
        #expect(raisedMean > othersMean)
    }

    @Test("Always visits after a confirmed severe complaint, and grows where the quota is too small")
    func complaints() throws {
        var frame = Self.frame(20, seed: 9)
        for row in 0..<20 { frame.institutions[row] = Int32(row) }
        for row in 0..<12 { frame.dues[row] = .severeComplaint(receivedOn: Self.longAgo) }
        let draw = try Self.draw(frame, seed: 1)
        #expect(draw.required == 6 && draw.drawn > 12)
        for session in draw.sessions where session.row < 12 { #expect(session.isDrawn) }
    }

    @Test("Says why sessions are certain")
    func reasons() throws {
        var frame = DrawFrame()
        for row in 0..<30 {
            frame.append(
                id: SessionID("S\(row)"), institution: Int32(row), mode: row == 7 ? .outcome : .examination,
                risk: row == 3 ? 1_000 : 0.01, row: row)
        }
        let draw = try Self.draw(frame, seed: 1)
        let reasons = Dictionary(uniqueKeysWithValues: draw.sessions.map { ($0.row, $0.reasons) })
        #expect(reasons[7] == [.onlySessionOfMode])
        #expect(reasons[3] == [.highestRisk])
        #expect(reasons[5] == [])
        for reason in [DrawReason.onlySessionOfMode, .highestRisk, .meanRisk, .overdue(since: Self.longAgo)] {
            #expect(!reason.chinese.isEmpty && !reason.english.isEmpty)
        }
    }

    @Test("Refuses a session that stands twice, and risks that are none, by name")
    func refusals() throws {
        var twice = Self.frame(4, seed: 1)
        twice.ids[2] = twice.ids[0]
        var bad = Self.frame(4, seed: 1)
        bad.risks[1] = .nan
        var ragged = Self.frame(4, seed: 1)
        ragged.modes.removeLast()
        for (frame, code) in [
            (twice, AnalyticsError.Code.duplicateIdentifier), (bad, .invalidRisk), (ragged, .raggedColumns),
        ] {
            let error = #expect(throws: AnalyticsError.self) { try Self.draw(frame, seed: 1) }
            #expect(error?.code == code)
        }
    }
}
