import Glibc
import LibPQ
import Logging

/// Times one lookup by key alone, within a transaction that sets a role and a setting, and the same a trip a statement.
///
/// `Scoped CONNECTION [ROUNDS]`; the connection logs in as a superuser of a migrated database with
/// the rows that `Benchmarks/scoped` makes.
@main
struct ScopedMain {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            print("usage: Scoped CONNECTION [ROUNDS]")
            exit(64)
        }
        let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 7 : 7
        signal(SIGPIPE, SIG_IGN)
        let configuration = try ConnectionConfiguration(parsing: arguments[1])
        for connections in [1, 16] {
            let pool = ConnectionPool(
                configuration, options: PoolOptions(maximumConnections: connections),
                logger: Logger(label: "bench"))
            try await measure(pool, connections: connections, rounds: rounds)
            await pool.shutdown()
        }
    }

    /// Times every way by turns and prints medians.
    private static func measure(_ pool: ConnectionPool, connections: Int, rounds: Int) async throws {
        let operations = connections == 1 ? 3_000 : 8_000
        var taken: [Way: [Sample]] = [:]
        for round in 0...rounds {
            for way in round % 2 == 0 ? Way.allCases : Way.allCases.reversed() {
                let sample = try await sample(
                    way, pool, connections: connections, operations: operations)
                // The first round prepares statements and opens connections.
                if round > 0 { taken[way, default: []].append(sample) }
            }
        }
        print(
            "\(connections) connection\(connections == 1 ? "" : "s"), medians of \(rounds) rounds by turns:")
        let bare = taken[.bare] ?? []
        for way in Way.allCases {
            let own = taken[way] ?? []
            let ratios = zip(own, bare).map { $0.wall / $1.wall }
            print(
                "  \(way.words) \(text(median(own.map(\.wall)))) µs wall, \(text(median(own.map(\.processor))))"
                    + " µs client CPU, \(text(median(ratios))) times the bare lookup")
        }
    }

    private static func sample(
        _ way: Way, _ pool: ConnectionPool, connections: Int, operations: Int
    ) async throws -> Sample {
        let each = operations / connections
        let before = processor()
        let begun = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<connections {
                group.addTask { try await way.run(each, seed: UInt64(worker), on: pool) }
            }
            try await group.waitForAll()
        }
        let wall = (ContinuousClock.now - begun) / Duration.microseconds(1)
        let count = Double(each * connections)
        return Sample(wall: wall / count, processor: (processor() - before) / count)
    }

    /// Microseconds of processor that this process has used.
    private static func processor() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return .nan }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
