import Glibc
import LibPQ
import Testing

@Suite("Of several hosts each gets its share, and a full queue is waited for")
struct HostTests {
    private func failure(_ configuration: ConnectionConfiguration) async throws -> PQError {
        try await pqError { _ = try await Connection.connect(configuration) }
    }

    private func works(_ configuration: ConnectionConfiguration) async throws -> Bool {
        let connection = try await Connection.connect(configuration)
        let one = try await connection.first("SELECT 1")?.decode(Int.self, at: 0)
        await connection.close()
        return one == 1
    }

    @Test("A silent first host leaves time for the second")
    func silentFirst() async throws {
        let silent = try FakeServer(answer: [])
        let folder = try TestServer.required().folder
        var two = try ConnectionConfiguration(
            parsing: "host=127.0.0.1,\(folder) port=\(silent.port),5432 user=tester dbname=postgres")
        two.connectTimeout = .seconds(4)
        let start = ContinuousClock.now
        #expect(try await works(two))
        let spent = ContinuousClock.now - start
        #expect(spent >= .milliseconds(1_900))
        let silentToo = try ConnectionConfiguration(
            parsing: "host=127.0.0.1,127.0.0.1 port=\(silent.port) user=u dbname=d connect_timeout=2")
        let error = try await failure(silentToo)
        #expect(error.code == .timedOut, "\(error)")
        withExtendedLifetime(silent) {}
    }

    @Test("The kind of session that is asked for is searched for")
    func kinds() async throws {
        let folder = try TestServer.required().folder
        func two(_ words: String) throws -> ConnectionConfiguration {
            try ConnectionConfiguration(
                parsing: "host=\(folder),\(folder) user=tester dbname=postgres \(words)")
        }
        #expect(try await works(two("target_session_attrs=read-write")))
        #expect(try await works(two("target_session_attrs=prefer-standby")))
        let readOnly = "options='-c default_transaction_read_only=on'"
        #expect(try await works(two("target_session_attrs=read-only \(readOnly)")))
        for words in ["target_session_attrs=read-write \(readOnly)", "target_session_attrs=standby"] {
            let error = try await failure(two(words))
            #expect(error.code == .connectionRefused, "\(error)")
        }
    }

    @Test(
        "Lists that don't go together are refused",
        arguments: [
            "host=/a,/b,/c port=1,2", "host=a,b hostaddr=127.0.0.1",
            "hostaddr=127.0.0.1,127.0.0.2 port=1,2,3",
        ])
    func lists(_ text: String) async throws {
        #expect(try await failure(ConnectionConfiguration(parsing: text)).code == .configurationMalformed)
    }

    /// Listens on a Unix socket for one caller, and fills its queue.
    private func fullQueue(at path: String) throws -> [Int32] {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        var descriptors = [socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)]
        return try withUnsafePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                try #require(bind(descriptors[0], general, size) == 0 && listen(descriptors[0], 0) == 0)
                for _ in 0..<20 {
                    let caller = socket(
                        AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
                    descriptors.append(caller)
                    if connect(caller, general, size) < 0 {
                        try #require(errno == EAGAIN)
                        return descriptors
                    }
                }
                throw MissingError()
            }
        }
    }

    @Test("A full queue of a Unix socket is tried again until it takes the caller, or the deadline passes")
    func queue() async throws {
        let server = try TestServer.required()
        let folder = "/tmp/libpq-full-\(getpid())"
        let path = "\(folder)/.s.PGSQL.5432"
        try #require(mkdir(folder, 0o755) == 0)
        let descriptors = try fullQueue(at: path)
        defer {
            for descriptor in descriptors { close(descriptor) }
            unlink(path)
            rmdir(folder)
        }
        var configuration = try ConnectionConfiguration(parsing: "host=\(folder) user=tester dbname=postgres")
        configuration.connectTimeout = .milliseconds(300)
        let late = try await failure(configuration)
        #expect(late.code == .timedOut, "\(late)")
        configuration.connectTimeout = .seconds(30)
        let stopped = Task { [configuration] in try await self.failure(configuration) }
        let work = Task { [configuration] in try await self.works(configuration) }
        try await Task.sleep(for: .milliseconds(300))
        stopped.cancel()
        #expect(try await stopped.value.code == .cancelled)
        // The queue gives way to a server that takes callers.
        unlink(path)
        try #require(symlink("\(server.folder)/.s.PGSQL.5432", path) == 0)
        #expect(try await work.value)
    }
}
