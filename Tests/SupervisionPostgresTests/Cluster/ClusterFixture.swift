import Glibc
import SupervisionPostgres
import SystemPackage
import Testing

/// A folder for one test, and a cluster in it that is an archive in all but its place.
struct ClusterFixture {
    let folder: String
    let cluster: EmbeddedCluster

    static let environment: [String: String] = {
        var variables: [String: String] = [:]
        for name in ["PATH", "DUDAO_PG_BIN"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }()

    static var search: ServerBinaries.Search { ServerBinaries.Search(environment: environment) }

    init() async throws {
        folder = try Self.makeFolder()
        cluster = EmbeddedCluster(
            location: try Self.location(folder + "/data"),
            binaries: try await ServerBinaries.find(Self.search, major: nil),
            account: try ServerAccount(userID: geteuid()))
    }

    static func location(_ path: String) throws -> ClusterLocation {
        try ClusterLocation(environment: ["DUDAO_DATA_DIR": path], userID: geteuid())
    }

    /// A new folder that the server's user can enter.
    static func makeFolder() throws -> String {
        var template = Array("/tmp/dudao-cluster-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FixtureError(what: "mkdtemp failed") }
        chmod(template, 0o755)
        return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Runs a test with a fixture and takes away what it leaves.
    static func with(_ body: (ClusterFixture) async throws -> Void) async throws {
        let fixture = try await ClusterFixture()
        do {
            try await body(fixture)
        } catch {
            await fixture.end()
            throw error
        }
        await fixture.end()
    }

    func end() async {
        try? await cluster.stop()
        _ = try? await ClusterCommand.run(["rm", "-rf", "--", folder], input: "")
    }

    /// What a statement prints, run through `psql` as the program of the reader would be.
    func sql(_ statement: String, user: String = ClusterRole.administrator) async throws -> String {
        let command = cluster.psqlArguments(database: EmbeddedCluster.databaseName, user: user)
        let answer = try await ClusterCommand.run(
            command + ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", statement], input: "")
        guard answer.succeeded else { throw FixtureError(what: answer.errors) }
        return String(answer.output.prefix { $0 != "\n" })
    }

    /// Whether a process runs; one that has ended but wasn't waited for doesn't.
    static func lives(_ process: Int32) -> Bool {
        guard kill(process, 0) == 0, let text = ClusterFiles.text(FilePath("/proc/\(process)/stat")) else {
            return false
        }
        return !text.contains(") Z ")
    }

    /// Kills the server and waits until it is dead.
    func killServer() async throws {
        guard let server, kill(server.processID, SIGKILL) == 0 else {
            throw FixtureError(what: "it doesn't run")
        }
        while Self.lives(server.processID) { try await Task.sleep(for: .milliseconds(1)) }
    }

    var server: RunningServer? {
        if case .running(let server) = cluster.status() { return server }
        return nil
    }

    /// Programs that are links to the real ones but for those given as shell scripts.
    func programs(replacing scripts: [String: String]) async throws -> ServerBinaries {
        let place = folder + "/bin-\(scripts.keys.sorted().joined())"
        mkdir(place, 0o755)
        chmod(place, 0o755)
        for name in ["initdb", "pg_ctl", "postgres", "psql", "pg_dump", "pg_restore"] {
            if let script = scripts[name] {
                try Self.write("#!/bin/sh\n" + script, to: place + "/" + name)
                chmod(place + "/" + name, 0o755)
            } else {
                // A link would make the program look for its neighbours where it really is.
                try Self.write(
                    "#!/bin/sh\nexec \(cluster.binaries.folder.string)/\(name) \"$@\"\n",
                    to: place + "/" + name)
                chmod(place + "/" + name, 0o755)
            }
        }
        return try await ServerBinaries.find(
            ServerBinaries.Search(environment: ["DUDAO_PG_BIN": place]), major: nil)
    }

    static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw FixtureError(what: "\(path) can't be written") }
        defer { fclose(file) }
        fputs(text, file)
    }

    /// Expects an error with a code, which says something in particular, a remedy, and all of it in Chinese.
    static func expect(
        _ code: ClusterError.Code, saying words: String = "", _ body: () async throws(ClusterError) -> Void,
        at place: SourceLocation = #_sourceLocation
    ) async {
        do throws(ClusterError) {
            try await body()
            Issue.record("nothing was thrown", sourceLocation: place)
        } catch {
            #expect(error.code == code, "\(error)", sourceLocation: place)
            #expect("\(error)".contains(words) || words.isEmpty, "\(error)", sourceLocation: place)
            #expect(!error.chinese.isEmpty && !error.remedy.isEmpty, sourceLocation: place)
        }
    }
}

/// A failure of the test's own doing.
struct FixtureError: Error {
    let what: String
}
