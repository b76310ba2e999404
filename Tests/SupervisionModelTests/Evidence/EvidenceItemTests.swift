import SupervisionModel
import Testing

@Suite("A piece of evidence")
struct EvidenceItemTests {
    private func item(size: Int = 1, hash: String = String(repeating: "a", count: 64)) throws -> EvidenceItem
    {
        try EvidenceItem(
            id: EvidenceID("V1"), district: DistrictCode("110105"), institution: nil, session: nil,
            proceeding: nil, name: "照片.png", sha256: hash, mediaType: "image/png", size: size,
            addedAt: Instant(microseconds: 0), addedBy: PersonID("M1"), note: nil)
    }

    @Test("may be empty and as large as 2 GiB less one byte")
    func sizes() throws {
        #expect(EvidenceItem.sizeLimit == 2_147_483_647)
        #expect(try item(size: 0).size == 0)
        #expect(try item(size: 2_147_483_647).size == 2_147_483_647)
        for size in [-1, 2_147_483_648] {
            let error = #expect(throws: ModelError.self) { try item(size: size) }
            #expect(error?.code == .countOutOfRange && error?.basis == LegalBasis(article: 8))
        }
    }

    @Test("is known by 64 small hexadecimal digits, and by nothing else")
    func hashes() throws {
        let right = String(repeating: "09af", count: 16)
        #expect(try item(hash: right).sha256 == right)
        for wrong in [
            "", String(right.dropLast()), right + "0", right.dropLast() + "g", right.dropLast() + "`",
            right.dropLast() + "/", right.dropLast() + ":", right.uppercased(),
        ] {
            let error = #expect(throws: ModelError.self, "\(wrong)") { try item(hash: wrong) }
            #expect(error?.code == .factsMissing && error?.basis == LegalBasis(article: 8))
        }
    }
}
