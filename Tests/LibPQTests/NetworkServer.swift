import Glibc
import LibPQ
import Testing

/// A private cluster that listens on 127.0.0.1 at a free port, encrypts, and asks for passwords by SCRAM.
///
/// Its certificates are made for the run: `localhost`, `127.0.0.1` and ``name`` by one authority, and another
/// authority that has signed nothing.
final class NetworkServer: Sendable {
    /// The name by which the certificate knows the server, besides `localhost`.
    static let name = "db.dudao.test"
    /// What must be read from a file and from a URL: it has every character that either treats specially.
    static let password = "g:he\\im @/?%督导#&="

    static let shared: NetworkServer? = NetworkServer()

    /// The running server; a test fails where there is none.
    static func required() throws -> NetworkServer {
        try #require(shared, "PostgreSQL could not be started with encryption; are openssl and it there?")
    }

    let folder: String
    let port: UInt16

    private init?() {
        signal(SIGPIPE, SIG_IGN)
        let base = "/tmp/libpq-net-\(getpid())"
        guard let free = Self.freePort() else { return nil }
        folder = base
        port = free
        let script = """
            set -e
            umask 022
            rm -rf \(base); mkdir -p \(base)/keys
            cd \(base)/keys
            for authority in right wrong; do
                openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
                    -subj "/CN=$authority authority" -keyout $authority.key -out $authority.crt
            done
            openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost \
                -keyout server.key -out server.csr
            echo "subjectAltName=DNS:localhost,DNS:\(Self.name),IP:127.0.0.1" >names
            openssl x509 -req -in server.csr -CA right.crt -CAkey right.key -CAcreateserial -days 2 \
                -extfile names -out server.crt
            chmod 600 server.key
            if [ "$(id -u)" = 0 ]; then
                chown postgres \(base) server.key
                AS="setpriv --reuid=postgres --regid=postgres --init-groups --reset-env --"
            fi
            $AS \(TestServer.binaries)/initdb -D \(base)/data -U tester -A trust -E UTF8 --locale=C.UTF-8 --no-sync
            echo "local all all trust" >rules
            echo "host all all 127.0.0.1/32 scram-sha-256" >>rules
            chmod 644 rules
            $AS \(TestServer.binaries)/pg_ctl -D \(base)/data -w -t 60 -l \(base)/data/log -o \
                "-c fsync=off -c listen_addresses=127.0.0.1 -c port=\(free) -c unix_socket_directories=\(base) \
                -c hba_file=\(base)/keys/rules -c ssl_cert_file=\(base)/keys/server.crt \
                -c ssl_key_file=\(base)/keys/server.key" start </dev/null
            """
        // The server ends with the tests, however they end.
        let watcher = """
            if [ "$(id -u)" = 0 ]; then
                AS="setpriv --reuid=postgres --regid=postgres --init-groups --reset-env --"
            fi
            (while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
            $AS \(TestServer.binaries)/pg_ctl -D \(base)/data -m immediate stop; rm -rf \(base) \(base).log) \
                >/dev/null 2>&1 </dev/null &
            """
        guard system("(\(script)\n) >\(base).log 2>&1") == 0 else { return nil }
        guard system(watcher) == 0, writePasswordFile() else { return nil }
    }

    /// Puts the password where `PGPASSFILE` leads; only connections that say none of their own read it.
    private func writePasswordFile() -> Bool {
        var escaped = ""
        for character in Self.password {
            if character == ":" || character == "\\" { escaped.append("\\") }
            escaped.append(character)
        }
        let path = "\(folder)/passwords"
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        let line = Array("\(Self.name):\(port):*:from_file:\(escaped)\n".utf8)
        guard write(file, line, line.count) == line.count else { return false }
        return setenv("PGPASSFILE", path, 1) == 0
    }

    /// A port that nobody listens at; the server is started right after.
    private static func freePort() -> UInt16? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                bind(descriptor, general, size) + getsockname(descriptor, general, &size)
            }
        }
        return status == 0 ? UInt16(bigEndian: address.sin_port) : nil
    }

    /// Connects as the superuser over the Unix socket.
    @discardableResult
    func administer<R>(
        _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> sending R {
        let connection = try await Connection.connect(
            ConnectionConfiguration(parsing: "host=\(folder) port=\(port) user=tester dbname=postgres"))
        let value = try await connection.perform(body)
        await connection.close()
        return value
    }

    /// Makes a role that logs in with ``password``, if it isn't there.
    func makeRole(_ role: String) async throws {
        try await administer { connection in
            let known = try connection.query("SELECT 1 FROM pg_roles WHERE rolname = \(role)")
            guard known.isEmpty else { return }
            let quoted = try connection.first("SELECT quote_literal(\(Self.password))")?.decode(
                String.self, at: 0)
            let text = SQL(trusted: quoted ?? "NULL")
            try connection.execute(
                "CREATE ROLE \(identifier: role) LOGIN SUPERUSER PASSWORD \(fragment: text)")
        }
    }

    /// Switches encryption off or on, and waits until the server does so.
    func setEncryption(_ value: String) async throws {
        try await administer { connection in
            try connection.execute("ALTER SYSTEM SET ssl = \(fragment: SQL(trusted: value))")
            try connection.execute("SELECT pg_reload_conf()")
        }
        for _ in 0..<500 {
            let now = try await administer { connection in
                try connection.first("SHOW ssl")?.decode(String.self, at: 0)
            }
            if now == value { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw MissingError()
    }

    /// A configuration over TCP, encrypted when the words say so.
    func configuration(_ words: String) throws -> ConnectionConfiguration {
        try ConnectionConfiguration(parsing: "port=\(port) dbname=postgres \(words)")
            .with("password", Self.password)
    }
}
