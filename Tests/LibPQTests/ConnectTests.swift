import Foundation
import Glibc
import LibPQ
import Testing

/// Listens on this machine and answers every caller with the same bytes, or with silence.
final class FakeServer: Sendable {
    let port: UInt16
    private let descriptor: Int32

    init(answer: [UInt8]) throws {
        let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                bind(listening, general, size) + listen(listening, 8) + getsockname(listening, general, &size)
            }
        }
        try #require(status == 0)
        port = UInt16(bigEndian: address.sin_port)
        descriptor = listening
        guard !answer.isEmpty else { return }
        // A thread of its own: tasks have to wait for other tests, and the caller's deadline doesn't.
        Thread.detachNewThread {
            while true {
                let caller = accept(listening, nil, nil)
                guard caller >= 0 else { return }
                var request = [UInt8](repeating: 0, count: 512)
                _ = recv(caller, &request, 512, 0)
                _ = answer.withUnsafeBytes {
                    send(caller, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                // The caller hangs up first; else its answer could be thrown away with the connection.
                _ = recv(caller, &request, 512, 0)
                close(caller)
            }
        }
    }

    deinit {
        Glibc.shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }
}

@Suite("Connecting ends in time and tells why it failed")
struct ConnectTests {
    private func failure(_ text: String) async throws -> PQError {
        try await pqError { _ = try await Connection.connect(try ConnectionConfiguration(parsing: text)) }
    }

    @Test("A silent server is given up at the deadline, or when the task is cancelled")
    func silent() async throws {
        let server = try FakeServer(answer: [])
        var configuration = try ConnectionConfiguration(
            parsing: "host=127.0.0.1 port=\(server.port) user=u dbname=d")
        configuration.connectTimeout = .milliseconds(200)
        let late = try await pqError { [configuration] in _ = try await Connection.connect(configuration) }
        #expect(late.code == .timedOut)
        #expect(late.phase == .connect)
        configuration.connectTimeout = .seconds(60)
        let work = Task { [configuration] in
            try await pqError { _ = try await Connection.connect(configuration) }
        }
        try await Task.sleep(for: .milliseconds(100))
        let start = ContinuousClock.now
        work.cancel()
        #expect(try await work.value.code == .cancelled)
        #expect(ContinuousClock.now - start < .seconds(30))
        withExtendedLifetime(server) {}
    }

    @Test("A server without encryption is refused where encryption is asked for")
    func plain() async throws {
        let server = try FakeServer(answer: [UInt8(ascii: "N")])
        let error = try await failure("host=127.0.0.1 port=\(server.port) user=u sslmode=verify-full")
        #expect(error.code == .tlsFailed, "\(error)")
        withExtendedLifetime(server) {}
    }

    @Test("Nobody there, and the second of two hosts")
    func hosts() async throws {
        let port = try FakeServer(answer: []).port
        #expect(try await failure("host=127.0.0.1 port=\(port) user=u").code == .connectionRefused)
        let folder = try TestServer.required().folder
        let two = try ConnectionConfiguration(
            parsing: "host=127.0.0.1,\(folder) port=\(port),5432 user=tester dbname=postgres")
        let connection = try await Connection.connect(two)
        #expect(try await connection.first("SELECT 1")?.decode(Int.self, at: 0) == 1)
        await connection.close()
    }

    @Test("Garbage instead of a protocol is an error", arguments: [UInt64(31), 32, 33])
    func garbage(_ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let server = try FakeServer(answer: bytes)
        var configuration = try ConnectionConfiguration(
            parsing: "host=127.0.0.1 port=\(server.port) user=u dbname=d")
        configuration.connectTimeout = .seconds(3)
        _ = try await pqError { [configuration] in _ = try await Connection.connect(configuration) }
        withExtendedLifetime(server) {}
    }

    @Test("Closed connections leave neither thread nor descriptor")
    func leaks() async throws {
        func count(_ folder: String) -> Int {
            guard let entries = opendir(folder) else { return 0 }
            defer { closedir(entries) }
            var count = 0
            while readdir(entries) != nil { count += 1 }
            return count
        }
        for _ in 0..<150 {
            try await withConnection { connection in
                let one = try connection.first("SELECT 1")?.decode(Int.self, at: 0)
                #expect(one == 1)
            }
        }
        // Other tests run beside this one, each with some of both.
        for _ in 0..<100 {
            if count("/proc/self/task") < 90, count("/proc/self/fd") < 250 { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(count("/proc/self/task") < 90)
        #expect(count("/proc/self/fd") < 250)
    }
}
