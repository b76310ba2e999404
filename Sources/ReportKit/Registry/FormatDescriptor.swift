/// What a format is called, what its files are, and what it can't carry.
public struct FormatDescriptor: Sendable, Hashable {
    /// The name by which people ask for it: small Latin letters, digits and hyphens, from a letter on, at most 32.
    public let name: String
    /// What it is, for a list of formats.
    public let title: LocalizedText
    /// The media type, such as `text/html`; formats of text are UTF-8.
    public let mediaType: String
    /// The extension of its files without the full stop: small Latin letters and digits, at most 12.
    public let fileExtension: String
    /// What of a report it leaves out.
    public let losses: [FormatLoss]
    /// The versions of the wire format it understands; those of this module for a compiled format.
    public let wireVersions: ClosedRange<Int>

    /// Describes a format.
    ///
    /// - Parameters:
    ///   - name: The name by which people ask for it.
    ///   - title: What it is.
    ///   - mediaType: The media type.
    ///   - fileExtension: The extension of its files.
    ///   - losses: What of a report it leaves out.
    ///   - wireVersions: The versions of the wire format it understands.
    public init(
        name: String, title: LocalizedText, mediaType: String, fileExtension: String,
        losses: [FormatLoss] = [],
        wireVersions: ClosedRange<Int> = WireFormat.versions
    ) {
        self.name = name
        self.title = title
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        self.losses = losses
        self.wireVersions = wireVersions
    }

    /// What is wrong with the descriptor, one sentence a fault; empty where a registry would take it.
    public var faults: [String] {
        var faults: [String] = []
        func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        let nameBytes: [UInt8] = Array(name.utf8)
        let startsWithLetter: Bool = nameBytes.first.map { (0x61...0x7A).contains($0) } ?? false
        if !startsWithLetter || nameBytes.count > 32 || !nameBytes.allSatisfy({ isPlain($0) || $0 == 0x2D }) {
            faults.append(
                "The format name \"\(name)\" must be 1 to 32 small Latin letters, digits and hyphens from a letter on."
            )
        }
        let ending: [UInt8] = Array(fileExtension.utf8)
        if ending.isEmpty || ending.count > 12 || !ending.allSatisfy(isPlain) {
            faults.append(
                "The file extension \"\(fileExtension)\" of format \(name) must be 1 to 12 small Latin letters and digits."
            )
        }
        let halves: [Substring] = mediaType.split(separator: "/", omittingEmptySubsequences: false)
        let isToken: (Substring) -> Bool = { half in
            !half.isEmpty && half.utf8.allSatisfy { isPlain($0) || [0x2B, 0x2D, 0x2E].contains($0) }
        }
        if halves.count != 2 || !halves.allSatisfy(isToken) {
            faults.append("The media type \"\(mediaType)\" of format \(name) must look like text/html.")
        }
        if title.zh.isEmpty || title.en.isEmpty {
            faults.append("The title of format \(name) must be given in Chinese and in English.")
        }
        if wireVersions.lowerBound < 1 {
            faults.append("The wire versions of format \(name) must begin at 1 or later.")
        }
        return faults
    }
}
