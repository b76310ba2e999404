import Glibc
import SupervisionPostgres
import Testing

@Suite("Cluster: the user of the server")
struct ServerAccountTests {
    @Test("For root the server runs as postgres, through a command that drops every right")
    func root() throws {
        let account = try ServerAccount(userID: 0)
        #expect(account.name == "postgres")
        #expect(account.userID != 0)
        #expect(account.clients == ["root", "postgres"])
        #expect(account.launcher.first == "setpriv")
        #expect(account.launcher.contains("--reset-env"))
    }

    @Test("For another user it runs as that user")
    func other() throws {
        let nobody = try ServerAccount(name: "nobody")
        let account = try ServerAccount(userID: nobody.userID)
        #expect(account.name == "nobody")
        #expect(account.launcher.isEmpty)
        #expect(account.clients == ["nobody", "root", "postgres"])
    }

    @Test("A user without a name is refused")
    func nameless() {
        #expect { try ServerAccount(userID: 3_999_999_999) } throws: { error in
            (error as? ClusterError)?.code == .permissionDenied
        }
    }
}
