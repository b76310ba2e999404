public import SupervisionModel

/// What a vault found of content that it took in.
public struct KeptEvidence: Hashable, Sendable {
    /// SHA-256 of the content, in 64 small hexadecimal digits; the name that it is kept under.
    public let sha256: String
    /// The size in bytes.
    public let size: Int
    /// The media type, told by the content and never by a name.
    public let mediaType: MediaType

    /// Makes a finding.
    public init(sha256: String, size: Int, mediaType: MediaType) {
        self.sha256 = sha256
        self.size = size
        self.mediaType = mediaType
    }
}
