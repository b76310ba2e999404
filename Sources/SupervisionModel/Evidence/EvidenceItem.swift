/// A piece of text or image material (文字及影像资料, Article 8), known by the hash of its content.
///
/// The name it came with is kept for people and is never used as a path.
public struct EvidenceItem: Hashable, Sendable {
    /// The most bytes that one item may have: 2 GiB less one.
    public static let sizeLimit = Int(Int32.max)

    /// The item's identifier.
    public let id: EvidenceID
    /// The district whose matter it belongs to.
    public let district: DistrictCode
    /// The institution that supplied it, if one did.
    public let institution: InstitutionID?
    /// The session it is of, if it is of one.
    public let session: SessionID?
    /// The proceeding it belongs to, if it does.
    public let proceeding: ProceedingID?
    /// The name it came with.
    public let name: String
    /// SHA-256 of its content, in 64 small hexadecimal digits.
    public let sha256: String
    /// The media type, told by its content.
    public let mediaType: String
    /// Its size in bytes.
    public let size: Int
    /// When it was taken in.
    public let addedAt: Instant
    /// Who took it in.
    public let addedBy: PersonID
    /// What it shows.
    public let note: String?

    /// Makes an item.
    ///
    /// - Throws: ``ModelError``: `countOutOfRange` when the size isn't 0 to ``sizeLimit``; `factsMissing` when the hash isn't
    ///   one.
    public init(
        id: EvidenceID, district: DistrictCode, institution: InstitutionID?, session: SessionID?,
        proceeding: ProceedingID?, name: String, sha256: String, mediaType: String, size: Int,
        addedAt: Instant, addedBy: PersonID, note: String?
    ) throws(ModelError) {
        guard (0...Self.sizeLimit).contains(size) else {
            throw ModelError(
                code: .countOutOfRange,
                message: "Evidence \(id) has \(size) bytes; give parts of at most \(Self.sizeLimit).",
                basis: LegalBasis(article: 8))
        }
        guard sha256.utf8.count == 64,
            sha256.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else {
            throw ModelError(
                code: .factsMissing,
                message: "Evidence \(id) has no SHA-256 of 64 small hexadecimal digits; hash its content.",
                basis: LegalBasis(article: 8))
        }
        self.id = id
        self.district = district
        self.institution = institution
        self.session = session
        self.proceeding = proceeding
        self.name = name
        self.sha256 = sha256
        self.mediaType = mediaType
        self.size = size
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.note = note
    }
}

/// Names a piece of evidence.
public typealias EvidenceID = Identifier<EvidenceItem>
