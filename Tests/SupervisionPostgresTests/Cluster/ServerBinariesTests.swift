import Glibc
import SupervisionPostgres
import SystemPackage
import Testing

@Suite("Cluster: the programs of the server")
struct ServerBinariesTests {
    @Test("The installed server is found, of a version that the schema works with")
    func found() async throws {
        let binaries = try await ServerBinaries.find(ClusterFixture.search, major: nil)
        #expect(binaries.major >= ServerBinaries.oldestMajor)
        #expect(binaries.version.hasPrefix("\(binaries.major)."))
        #expect(binaries == (try await ServerBinaries.find(ClusterFixture.search, major: binaries.major)))
    }

    @Test("An empty folder is an error that names the package and what is missing")
    func absent() async throws {
        let folder = try ClusterFixture.makeFolder()
        defer { rmdir(folder) }
        await #expect {
            try await ServerBinaries.find(.init(environment: ["DUDAO_PG_BIN": folder]), major: nil)
        } throws: { error in
            guard let error = error as? ClusterError else { return false }
            return error.code == .serverMissing && error.message.contains("\(folder) has no initdb")
                && error.remedy.contains("apt-get install -y postgresql")
                && error.chinese.contains("postgresql")
        }
    }

    @Test("A version that isn't installed is named with its package")
    func wanted() async {
        await #expect {
            try await ServerBinaries.find(ClusterFixture.search, major: 999)
        } throws: { error in
            (error as? ClusterError)?.code == .serverMissing && "\(error)".contains("postgresql-999")
        }
    }

    @Test("Nowhere to look is an error")
    func nowhere() async {
        await #expect(throws: ClusterError.self) {
            try await ServerBinaries.find(.init(only: nil, path: [], roots: []), major: nil)
        }
    }
}
