import FoundationEssentials
import SystemPackage

/// What the `manifest.json` of a backup says.
struct BackupManifest: Codable, Hashable, Sendable {
    /// The form of the backup; a later one is refused.
    var formatVersion: Int = Self.currentFormat
    /// The major version of the server it was taken from.
    let serverVersion: Int
    /// The database it was taken from.
    let database: String
    /// When it was taken, in UTC.
    let created: String
    /// The SHA-256 of each of its files, so that a cut or altered one is refused.
    let files: [String: String]

    static let currentFormat = 1
    static let name = "manifest.json"
    static let dump = "database.dump"
    static let roles = "roles.sql"

    var text: String { ManifestCoding.text(self) }

    static func read(_ path: FilePath) -> BackupManifest? {
        ClusterFiles.text(path).flatMap { ManifestCoding.value($0) }
    }
}
