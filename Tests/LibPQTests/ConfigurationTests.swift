import LibPQ
import Testing

@Suite("Connection strings are read, verified by default, and keep their password")
struct ConfigurationTests {
    @Test(
        "Another machine is verified unless the string says otherwise",
        arguments: [
            ("host=db.example.org", "verify-full"), ("postgres://u@db.example.org/d", "verify-full"),
            ("host=/run/postgresql,db.example.org", "verify-full"), ("host=127.evil.example", "verify-full"),
            ("host=localhost hostaddr=10.0.0.1", "verify-full"), ("service=far", "verify-full"),
            ("host=db.example.org sslmode=require", "require"), ("host=128.0.0.1", "verify-full"),
            ("host=localhost.example.org", "verify-full"), ("host=::2", "verify-full"),
            ("host=db.example.org hostaddr=127.0.0.1", "verify-full"), ("hostaddr=10.0.0.1", "verify-full"),
            ("host=localhost,db.example.org hostaddr=127.0.0.1,127.0.0.1", "verify-full"),
        ])
    func verified(_ text: String, _ mode: String) throws {
        #expect(try ConnectionConfiguration(parsing: text)["sslmode"] == mode)
    }

    @Test(
        "This machine needs no certificate",
        arguments: [
            "host=/tmp", "host=localhost", "host=127.0.0.1", "host=127.8.9.10", "host=::1",
            "host=/a,/b,localhost",
            "host=localhost hostaddr=127.0.0.1", "host=/a hostaddr=127.0.0.1", "hostaddr=::1",
            "postgres://u@localhost:5433/d", "postgres://[::1]/d",
        ])
    func local(_ text: String) throws {
        #expect(try ConnectionConfiguration(parsing: text)["sslmode"] == nil)
    }

    @Test("Another host is decided on anew, unless the mode was said")
    func changed() throws {
        let local = try ConnectionConfiguration(parsing: "host=/tmp")
        #expect(local.with("host", "db.example.org")["sslmode"] == "verify-full")
        #expect(local.with("host", "db.example.org").with("host", "/tmp")["sslmode"] == nil)
        #expect(local.with("sslmode", "require").with("host", "db.example.org")["sslmode"] == "require")
        let said = try ConnectionConfiguration(parsing: "host=/tmp sslmode=disable")
        #expect(said.with("host", "db.example.org")["sslmode"] == "disable")
    }

    @Test("A password is nowhere to be seen")
    func password() throws {
        let configuration = try ConnectionConfiguration(
            parsing: "postgres://u:geheim%40@h1,h2:5433/d?connect_timeout=3")
        #expect(configuration["host"] == "h1,h2")
        #expect(configuration["dbname"] == "d")
        #expect(configuration["password"] == nil)
        #expect(configuration.connectTimeout == .seconds(3))
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(configuration)", String(reflecting: configuration), dumped] {
            #expect(!text.contains("geheim"))
        }
    }

    @Test(
        "What can't be read is refused, without being quoted",
        arguments: ["host", "postgres://u:geheim@[::1", "x=y"])
    func malformed(_ text: String) async throws {
        let error = try await pqError { _ = try ConnectionConfiguration(parsing: text) }
        #expect(error.code == .configurationMalformed)
        #expect(!"\(error)".contains("geheim"))
    }
}
