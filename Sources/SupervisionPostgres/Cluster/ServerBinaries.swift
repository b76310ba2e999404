import Glibc
public import SystemPackage

/// The programs of one installed version of PostgreSQL.
public struct ServerBinaries: Hashable, Sendable {
    /// The folder of the programs.
    public let folder: FilePath
    /// The version as the server says it, such as `15.14`.
    public let version: String
    /// The major version, such as 15.
    public let major: Int

    /// The oldest major version that the schema works with.
    public static let oldestMajor: Int = 15

    /// The programs that must be there.
    static let required = ["initdb", "pg_ctl", "postgres", "psql", "pg_dump", "pg_restore"]

    /// Where programs are looked for.
    public struct Search: Hashable, Sendable {
        /// The only folder to look in, if given.
        public let only: FilePath?
        /// The folders in which a program may be, in order.
        public let path: [FilePath]
        /// The folders that hold a folder for each version, as Debian's `/usr/lib/postgresql`.
        public let roots: [FilePath]

        /// Names the places.
        public init(only: FilePath?, path: [FilePath], roots: [FilePath]) {
            self.only = only
            self.path = path
            self.roots = roots
        }

        /// Takes the places from `DUDAO_PG_BIN` and `PATH`, and from where Debian installs.
        public init(environment: [String: String]) {
            self.init(
                only: environment["DUDAO_PG_BIN"].flatMap { $0.isEmpty ? nil : FilePath($0) },
                path: (environment["PATH"] ?? "").split(separator: ":").map { FilePath(String($0)) },
                roots: ["/usr/lib/postgresql"])
        }
    }

    /// Finds the programs.
    ///
    /// The given folder alone, if there is one; else the first folder of the path that leads to a whole set;
    /// else the highest version under the roots.
    ///
    /// - Parameters:
    ///   - search: Where to look.
    ///   - wanted: The major version, or `nil` for any from ``oldestMajor`` on.
    /// - Throws: ``ClusterError`` with code `serverMissing`, which names the package and the line that
    ///   installs it.
    /// - Complexity: Runs `postgres --version` once for each folder that has the programs.
    public static func find(
        _ search: Search, major wanted: Int?
    ) async throws(ClusterError) -> ServerBinaries {
        var places: [FilePath] = []
        if let only = search.only {
            places = [ClusterFiles.absolute(only)]
        } else {
            for folder in search.path where ClusterFiles.isProgram(folder.appending("initdb")) {
                // A folder of links leads to the folder that has all of the programs.
                guard let real = ClusterFiles.resolved(folder.appending("initdb").string) else { continue }
                places.append(FilePath(real).removingLastComponent())
            }
            for root in search.roots {
                let versions = ClusterFiles.names(in: root).compactMap { Int($0) }.sorted(by: >)
                places += versions.map { root.appending("\($0)").appending("bin") }
            }
        }
        var lacking: String?
        for place in places {
            if let missing = required.first(where: { !ClusterFiles.isProgram(place.appending($0)) }) {
                lacking = lacking ?? "\(place.string) has no \(missing)"
                continue
            }
            guard let found = await read(place) else { continue }
            guard found.major == (wanted ?? max(found.major, oldestMajor)) else {
                lacking = lacking ?? "\(place.string) is PostgreSQL \(found.version)"
                continue
            }
            return found
        }
        throw missing(wanted, lacking)
    }

    /// The path of a program.
    func program(_ name: String) -> String { folder.appending(name).string }

    private static func read(_ place: FilePath) async -> ServerBinaries? {
        let postgres = place.appending("postgres").string
        guard let answer = try? await ClusterCommand.run([postgres, "--version"], input: "") else {
            return nil
        }
        // postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)
        let words = answer.output.split { $0 == " " || $0 == "\n" }
        guard words.count > 2, let major = Int(words[2].prefix { $0.isNumber }) else { return nil }
        return ServerBinaries(folder: place, version: String(words[2]), major: major)
    }

    private static func missing(_ wanted: Int?, _ lacking: String?) -> ClusterError {
        let package = wanted.map { "postgresql-\($0)" } ?? "postgresql"
        let version = wanted.map(String.init) ?? "\(oldestMajor) or later"
        let found = lacking.map { " (\($0))" } ?? ""
        let install = "sudo apt-get install -y \(package)"
        return ClusterError(
            code: .serverMissing, message: "PostgreSQL \(version) isn't installed\(found).",
            remedy: "Install it: \(install); or set DUDAO_PG_BIN to the folder of its programs.",
            chinese: "未安装 PostgreSQL \(version)\(found)。请安装：\(install)；或将 DUDAO_PG_BIN 指向其程序文件夹。")
    }
}
