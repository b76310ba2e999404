import FoundationEssentials
import SystemPackage

/// What `cluster.json` says.
struct ClusterManifest: Codable, Hashable, Sendable {
    /// The form of the folder; a later program may know more than this one.
    var formatVersion: Int = Self.currentFormat
    /// The major version of the server that made it.
    let serverVersion: Int
    /// When it was made, in UTC.
    let created: String

    static let currentFormat = 1

    var text: String { ManifestCoding.text(self) }

    static func read(_ path: FilePath) -> ClusterManifest? {
        ClusterFiles.text(path).flatMap { ManifestCoding.value($0) }
    }
}
