import SupervisionExchange
import SupervisionPostgres
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the content of evidence lies: the folder that the environment names, else one beside the embedded store.
struct EvidencePlace {
    /// The environment's variables.
    let variables: [String: String]

    /// Opens the vault, and makes it where it isn't there.
    func vault() throws -> FolderVault { try FolderVault(path: path()) }

    /// The folder's path, whether it is there or not.
    func path() throws -> String {
        if let path = variables["DUDAO_EVIDENCE_DIR"], !path.isEmpty { return path }
        return try ClusterLocation(environment: variables, userID: geteuid()).dataFolder.string + "/evidence"
    }
}
