import LibPQ
import Testing

extension NetworkTests {
    @Suite("A password is proved by SCRAM and shown nowhere")
    struct PasswordTests {
        private func server() async throws -> NetworkServer {
            let server = try NetworkServer.required()
            for role in ["by_word", "from_file", "from_address"] { try await server.makeRole(role) }
            return server
        }

        private func user(_ configuration: ConnectionConfiguration) async throws -> String? {
            let connection = try await Connection.connect(configuration)
            let user = try await connection.first("SELECT current_user::text")?.decode(String.self, at: 0)
            await connection.close()
            return user
        }

        /// Every byte as `%xx`, or those that aren't letters.
        private func encoded(_ text: String) -> String {
            text.utf8.map { byte in
                let digits = String(byte, radix: 16)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }.joined()
        }

        @Test("The server keeps it as SCRAM, and the right one connects")
        func right() async throws {
            let server = try await server()
            try await server.administer { connection in
                let kept = try connection.first(
                    "SELECT rolpassword FROM pg_authid WHERE rolname = 'by_word'")?
                    .decode(String.self, at: 0)
                #expect(kept?.hasPrefix("SCRAM-SHA-256$") == true)
            }
            #expect(try await user(server.configuration("host=127.0.0.1 user=by_word")) == "by_word")
        }

        @Test("It is read from a URL and from the file of PGPASSFILE")
        func places() async throws {
            let server = try await server()
            let address = try ConnectionConfiguration(
                parsing:
                    "postgres://from_address:\(encoded(NetworkServer.password))@127.0.0.1:\(server.port)/postgres"
            )
            #expect(try await user(address) == "from_address")
            let words = "hostaddr=127.0.0.1 port=\(server.port) dbname=postgres sslmode=prefer"
            let file = try ConnectionConfiguration(
                parsing: "\(words) host=\(NetworkServer.name) user=from_file")
            #expect(try await user(file) == "from_file")
            // Another host isn't in the file, also as the first of several.
            let error = try await pqError {
                _ = try await Connection.connect(
                    ConnectionConfiguration(parsing: "\(words) host=other.dudao.test user=from_file"))
            }
            #expect(error.code == .authenticationFailed, "\(error)")
        }

        @Test("A wrong one, none and an unknown user are refused alike")
        func wrong() async throws {
            let server = try await server()
            let base = "host=127.0.0.1 port=\(server.port) dbname=postgres"
            for words in ["user=by_word password=other", "user=by_word", "user=nobody password=other"] {
                let error = try await pqError {
                    _ = try await Connection.connect(ConnectionConfiguration(parsing: "\(base) \(words)"))
                }
                #expect(error.code == .authenticationFailed, "\(words): \(error)")
                #expect(!error.isRetryable)
            }
        }

        @Test("A refused password ends the search, and isn't told to the next host")
        func search() async throws {
            let server = try await server()
            let folder = try TestServer.required().folder
            let error = try await pqError {
                _ = try await Connection.connect(
                    ConnectionConfiguration(
                        parsing:
                            "host=127.0.0.1,\(folder) port=\(server.port),5432 user=by_word password=other"))
            }
            #expect(error.code == .authenticationFailed, "\(error)")
        }

        @Test("Neither the configuration nor an error shows it")
        func hidden() async throws {
            let server = try await server()
            let secret = "GEHEIM-4711"
            let configuration = try server.configuration("host=127.0.0.1 user=by_word")
                .with("password", secret).with("sslpassword", secret)
            let error = try await pqError { _ = try await Connection.connect(configuration) }
            #expect(error.code == .authenticationFailed)
            let connection = try await Connection.connect(
                configuration.with("password", NetworkServer.password))
            var texts = [
                "\(configuration)", String(reflecting: configuration), "\(error)", String(reflecting: error),
                String(reflecting: connection), "\(Optional(configuration) as Any)", "\([configuration])",
            ]
            var dumped = ""
            dump(configuration, to: &dumped)
            dump(error, to: &dumped)
            texts.append(dumped)
            for text in texts {
                #expect(!text.contains(secret) && !text.contains(NetworkServer.password))
            }
            #expect(configuration["password"] == nil)
            #expect(configuration["sslpassword"] == nil)
            await connection.close()
        }
    }
}
