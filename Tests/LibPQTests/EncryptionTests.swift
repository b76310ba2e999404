import LibPQ
import Testing

extension NetworkTests {
    @Suite("A server proves who it is")
    struct EncryptionTests {
        private func server() async throws -> NetworkServer {
            let server = try NetworkServer.required()
            try await server.makeRole("secret_keeper")
            try await server.setEncryption("on")
            return server
        }

        private func protocolOfSession(_ configuration: ConnectionConfiguration) async throws -> String? {
            let connection = try await Connection.connect(configuration)
            let version = try await connection.perform { connection in
                try connection.first(
                    "SELECT version FROM pg_stat_ssl WHERE ssl AND pid = pg_backend_pid()")?
                    .decode(String.self, at: 0)
            }
            await connection.close()
            return version
        }

        private func failure(_ configuration: ConnectionConfiguration) async throws -> PQError {
            try await pqError { _ = try await Connection.connect(configuration) }
        }

        @Test(
            "The right certificate connects, and the server says that it encrypts",
            arguments: [
                "host=localhost hostaddr=127.0.0.1", "host=127.0.0.1",
                "host=db.dudao.test hostaddr=127.0.0.1",
            ])
        func right(_ host: String) async throws {
            let server = try await server()
            let version = try await protocolOfSession(
                server.configuration(
                    "\(host) user=secret_keeper sslmode=verify-full sslrootcert=\(server.folder)/keys/right.crt"
                ))
            #expect(version?.hasPrefix("TLSv1.") == true)
        }

        @Test("Without sslmode a name that isn't this machine's is verified, and this machine's isn't")
        func byDefault() async throws {
            let server = try await server()
            let root = "user=secret_keeper sslrootcert=\(server.folder)/keys/right.crt"
            let named = try server.configuration("host=\(NetworkServer.name) hostaddr=127.0.0.1 \(root)")
            #expect(named["sslmode"] == "verify-full")
            #expect(try await protocolOfSession(named) != nil)
            let other = try server.configuration("host=other.dudao.test hostaddr=127.0.0.1 \(root)")
            #expect(try await failure(other).code == .tlsFailed)
            let moved = try server.configuration("host=127.0.0.1 \(root)").with("host", "other.dudao.test")
                .with("hostaddr", "127.0.0.1")
            #expect(moved["sslmode"] == "verify-full")
            #expect(try await failure(moved).code == .tlsFailed)
            let here = try server.configuration("host=localhost hostaddr=127.0.0.1 user=secret_keeper")
            #expect(here["sslmode"] == nil)
            _ = try await protocolOfSession(here)
        }

        @Test("Another authority, another name and no authority at all are refused")
        func wrong() async throws {
            let server = try await server()
            let words = "user=secret_keeper sslmode=verify-full hostaddr=127.0.0.1"
            for (host, root) in [
                ("localhost", "wrong.crt"), ("elsewhere.dudao.test", "right.crt"),
                ("localhost", "missing.crt"),
            ] {
                let error = try await failure(
                    server.configuration("\(words) host=\(host) sslrootcert=\(server.folder)/keys/\(root)"))
                #expect(error.code == .tlsFailed, "\(host) \(root): \(error)")
                #expect(!error.isRetryable)
            }
        }

        @Test("A server without encryption is refused where it is asked for, and taken where it isn't")
        func unencrypted() async throws {
            let server = try await server()
            try await server.setEncryption("off")
            let root = "hostaddr=127.0.0.1 user=secret_keeper sslrootcert=\(server.folder)/keys/right.crt"
            let strict = try await failure(
                server.configuration("host=localhost sslmode=verify-full \(root)"))
            let byDefault = try await failure(server.configuration("host=\(NetworkServer.name) \(root)"))
            let open = try await protocolOfSession(
                server.configuration("host=localhost sslmode=prefer \(root)"))
            try await server.setEncryption("on")
            #expect(strict.code == .tlsFailed, "\(strict)")
            #expect(byDefault.code == .tlsFailed, "\(byDefault)")
            #expect(open == nil)
        }

        @Test(
            "A refused row ends a long COPY early over an encrypted connection too", arguments: CopyCase.all)
        func copy(_ example: CopyCase) async throws {
            let server = try await server()
            let connection = try await Connection.connect(
                server.configuration(
                    "host=localhost hostaddr=127.0.0.1 user=secret_keeper sslmode=verify-full "
                        + "sslrootcert=\(server.folder)/keys/right.crt"))
            try await connection.perform { try example.verify(on: $0) }
            await connection.close()
        }
    }
}
