import Glibc
import LibPQ
import Logging
import Testing

/// A private cluster for the run of the tests, on a Unix socket; stopped when the process ends.
final class TestServer: Sendable {
    static let binaries = "/usr/lib/postgresql/15/bin"

    static let shared: TestServer? = TestServer()

    /// The running server; a test fails where there is none.
    static func required() throws -> TestServer { try #require(shared, "PostgreSQL could not be started") }

    let folder: String

    private init?() {
        signal(SIGPIPE, SIG_IGN)
        let base = "/tmp/libpq-\(getpid())"
        folder = base
        let script = """
            set -e
            umask 022
            rm -rf \(base); mkdir -p \(base)
            if [ "$(id -u)" = 0 ]; then
                chown postgres \(base)
                AS="setpriv --reuid=postgres --regid=postgres --init-groups --reset-env --"
            fi
            $AS \(Self.binaries)/initdb -D \(base)/data -U tester -A trust -E UTF8 --locale=C.UTF-8 \
                --no-sync >\(base).log 2>&1
            $AS \(Self.binaries)/pg_ctl -D \(base)/data -w -t 60 -l \(base)/data/log -o \
                "-c fsync=off -c listen_addresses= -c unix_socket_directories=\(base) -c max_connections=80" \
                start >>\(base).log 2>&1 </dev/null
            # The server ends with the tests, however they end.
            (while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
            $AS \(Self.binaries)/pg_ctl -D \(base)/data -m immediate stop; rm -rf \(base) \(base).log) \
                >/dev/null 2>&1 </dev/null &
            """
        guard system(script) == 0 else { return nil }
    }

    func configuration() throws -> ConnectionConfiguration {
        try ConnectionConfiguration(parsing: "host=\(folder) user=tester dbname=postgres")
    }

    func pool(_ options: PoolOptions = PoolOptions()) throws -> ConnectionPool {
        ConnectionPool(try configuration(), options: options, logger: Logger(label: "test"))
    }
}

/// Runs a body on a connection of its own and closes it.
@discardableResult
func withConnection<R>(
    _ body: @Sendable (isolated Connection) async throws -> sending R
) async throws -> sending R {
    let connection = try await Connection.connect(TestServer.required().configuration())
    let value = try await connection.perform(body)
    await connection.close()
    return value
}

/// Gives the error of the client that a body throws.
func pqError(_ body: () async throws -> Void) async throws -> PQError {
    do {
        try await body()
    } catch {
        return try #require(error as? PQError, "another error: \(error)")
    }
    throw MissingError()
}

/// The same without `await`, for statements.
func statementError(_ body: () throws -> Void) throws -> PQError {
    do {
        try body()
    } catch {
        return try #require(error as? PQError, "another error: \(error)")
    }
    throw MissingError()
}

struct MissingError: Error {}

/// Throws where a condition doesn't hold, for bodies in which a macro can't stand.
func ensure(_ condition: Bool) throws {
    guard condition else { throw MissingError() }
}

/// A small generator that gives the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Kilobytes of memory that the process holds.
func residentKilobytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, 128, file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0) * 4
}
