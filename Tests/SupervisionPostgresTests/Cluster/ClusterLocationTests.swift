import SupervisionPostgres
import SystemPackage
import Testing

@Suite("Cluster: where it is")
struct ClusterLocationTests {
    @Test(
        "The data folder follows the variables and the user",
        arguments: [
            (["DUDAO_DATA_DIR": "/srv/a", "HOME": "/home/x"], 1000, "/srv/a"),
            (["HOME": "/root"], 0, "/var/lib/dudao"),
            (["DUDAO_DATA_DIR": "", "XDG_DATA_HOME": "/x/share", "HOME": "/home/x"], 1000, "/x/share/dudao"),
            (["XDG_DATA_HOME": "relative", "HOME": "/home/x"], 1000, "/home/x/.local/share/dudao"),
        ] as [([String: String], UInt32, String)])
    func folder(_ environment: [String: String], _ user: UInt32, _ expected: String) throws {
        let location = try ClusterLocation(environment: environment, userID: user)
        #expect(location.dataFolder.string == expected)
        #expect(location.socketFolder.string == expected + "/run")
        #expect(location.dataVersion == nil)
    }

    @Test("Without any variable the error names them")
    func nowhere() {
        #expect { try ClusterLocation(environment: [:], userID: 1000) } throws: { error in
            (error as? ClusterError)?.code == .noDataFolder && "\(error)".contains("DUDAO_DATA_DIR")
        }
    }

    @Test("A relative folder starts at the working directory")
    func relative() throws {
        let location = try ClusterLocation(environment: ["DUDAO_DATA_DIR": "here"], userID: 1000)
        #expect(location.dataFolder.isAbsolute)
        #expect(location.dataFolder.lastComponent?.string == "here")
    }

    @Test("A path too long for a socket gets a short one, always the same", arguments: [88, 89, 90, 300])
    func short(length: Int) throws {
        let path = "/" + String(repeating: "a", count: length - 1)
        let location = try ClusterLocation(environment: ["DUDAO_DATA_DIR": path], userID: 1000)
        // "/run/.s.PGSQL.5432" has 18 bytes.
        #expect((location.socketFolder.string == path + "/run") == (length + 18 <= 107))
        #expect(location.socketFolder.string.utf8.count + 14 <= ClusterLocation.longestSocketPath)
        #expect(location == (try ClusterLocation(environment: ["DUDAO_DATA_DIR": path], userID: 1000)))
        let other = try ClusterLocation(environment: ["DUDAO_DATA_DIR": path + "b"], userID: 1000)
        #expect(other.socketFolder != location.socketFolder)
    }

    @Test("Where even the short folder is too long, the error names length and remedy")
    func tooLong() {
        let long = "/" + String(repeating: "a", count: 120)
        #expect {
            try ClusterLocation(dataFolder: .init(long), userID: 1000, shortFolders: .init(long))
        } throws: { error in
            guard let error = error as? ClusterError else { return false }
            return error.code == .socketPathTooLong && error.message.contains("107")
                && error.remedy.contains("DUDAO_DATA_DIR") && error.chinese.contains("字节")
        }
    }
}
