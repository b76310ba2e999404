extension MediaType {
    /// Tells the kind of content from a file's first bytes.
    ///
    /// Some kilobytes suffice; with a few hundred, a Word document may read as a plain archive. A character cut at the end
    /// of the bytes is no fault of a text. No bytes at all are ``binary``. A type is a hint for the list of evidence, not
    /// a promise that the file is sound.
    ///
    /// - Parameter bytes: The file's beginning.
    /// - Complexity: O(number of bytes).
    public init(sniffing bytes: UnsafeRawBufferPointer) {
        self =
            Self.signed(bytes) ?? Self.contained(bytes) ?? Self.media(bytes) ?? Self.archive(bytes)
            ?? Self.characters(bytes) ?? .binary
    }

    /// Tells the kind of content from a file's first bytes, as the pointer form does.
    ///
    /// - Parameter bytes: The file's beginning.
    public init(sniffing bytes: ArraySlice<UInt8>) {
        self = bytes.withUnsafeBytes { MediaType(sniffing: $0) }
    }

    private static func holds(_ bytes: UnsafeRawBufferPointer, _ signature: [UInt8], at offset: Int) -> Bool {
        bytes.count - offset >= signature.count
            && signature.indices.allSatisfy { bytes[offset + $0] == signature[$0] }
    }

    private static func holds(_ bytes: UnsafeRawBufferPointer, _ word: String, at offset: Int) -> Bool {
        holds(bytes, Array(word.utf8), at: offset)
    }

    /// What begins with a signature of its own.
    private static func signed(_ bytes: UnsafeRawBufferPointer) -> MediaType? {
        if holds(bytes, "%PDF-", at: 0) { return .pdf }
        if holds(bytes, [0xFF, 0xD8, 0xFF], at: 0) { return .jpeg }
        if holds(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return .png }
        if holds(bytes, "GIF87a", at: 0) || holds(bytes, "GIF89a", at: 0) { return .gif }
        if holds(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0) { return .compoundFile }
        return nil
    }

    /// What says its kind in the frame of a RIFF file.
    private static func contained(_ bytes: UnsafeRawBufferPointer) -> MediaType? {
        guard holds(bytes, "RIFF", at: 0) else { return nil }
        if holds(bytes, "WEBP", at: 8) { return .webP }
        if holds(bytes, "WAVE", at: 8) { return .wav }
        return nil
    }

    /// Films and sound.
    private static func media(_ bytes: UnsafeRawBufferPointer) -> MediaType? {
        if holds(bytes, "ftyp", at: 4), bytes.count >= 12 {
            if holds(bytes, "qt  ", at: 8) { return .quickTime }
            if holds(bytes, "M4A ", at: 8) { return .mp4Audio }
            if ["heic", "heix", "mif1"].contains(where: { holds(bytes, $0, at: 8) }) { return .heif }
            return .mp4
        }
        if holds(bytes, "ID3", at: 0) { return .mp3 }
        // A frame of MPEG audio, layer III: eleven bits set, then a version, layer, bit rate and sampling rate that exist.
        guard bytes.count >= 3, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0, bytes[1] & 0x18 != 0x08,
            bytes[1] & 0x06 == 0x02, bytes[2] & 0xF0 != 0xF0, bytes[2] & 0xF0 != 0, bytes[2] & 0x0C != 0x0C
        else { return nil }
        return .mp3
    }

    /// Archives, told apart by the names of what they hold.
    private static func archive(_ bytes: UnsafeRawBufferPointer) -> MediaType? {
        if holds(bytes, [0x50, 0x4B, 0x05, 0x06], at: 0) { return .zip }
        guard holds(bytes, [0x50, 0x4B, 0x03, 0x04], at: 0) else { return nil }
        var hasContentTypes = false
        var kind: MediaType?
        for offset in bytes.indices where bytes[offset] == 0x50 {
            guard holds(bytes, [0x50, 0x4B, 0x03, 0x04], at: offset) else { continue }
            // An entry's name stands thirty bytes behind its header's beginning.
            let name = offset + 30
            if holds(bytes, "[Content_Types].xml", at: name) { hasContentTypes = true }
            if holds(bytes, "word/", at: name) { kind = .wordDocument }
            if holds(bytes, "xl/", at: name) { kind = .workbook }
            if holds(bytes, "ppt/", at: name) { kind = .presentation }
        }
        return hasContentTypes ? kind ?? .zip : .zip
    }

    /// Text: no control characters but those of lines and pages, and sound in one of two encodings.
    private static func characters(_ bytes: UnsafeRawBufferPointer) -> MediaType? {
        guard !bytes.isEmpty, bytes.allSatisfy(isTextual) else { return nil }
        if isUTF8(bytes) { return .text }
        return isGB18030(bytes) ? .textGB18030 : nil
    }

    private static func isTextual(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: true
        case 0x00...0x1F, 0x7F: false
        default: true
        }
    }

    /// Whether the bytes are UTF-8 (Unicode, table 3-7), the last character perhaps cut.
    private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            let second: ClosedRange<UInt8>
            let length: Int
            switch lead {
            case 0x00...0x7F: (second, length) = (0x80...0xBF, 1)
            case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
            case 0xE0: (second, length) = (0xA0...0xBF, 3)
            case 0xED: (second, length) = (0x80...0x9F, 3)
            case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
            case 0xF0: (second, length) = (0x90...0xBF, 4)
            case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
            case 0xF4: (second, length) = (0x80...0x8F, 4)
            default: return false
            }
            for step in 1..<max(1, length) {
                guard at + step < bytes.count else { return true }
                guard (step == 1 ? second : 0x80...0xBF).contains(bytes[at + step]) else { return false }
            }
            at += length
        }
        return true
    }

    /// Whether the bytes are GB 18030: one, two or four bytes a character, the last perhaps cut.
    private static func isGB18030(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < bytes.count {
            guard bytes[at] >= 0x80 else {
                at += 1
                continue
            }
            guard (0x81...0xFE).contains(bytes[at]) else { return false }
            guard at + 1 < bytes.count else { return true }
            switch bytes[at + 1] {
            case 0x40...0x7E, 0x80...0xFE:
                at += 2
            case 0x30...0x39:
                guard at + 2 < bytes.count else { return true }
                guard (0x81...0xFE).contains(bytes[at + 2]) else { return false }
                guard at + 3 < bytes.count else { return true }
                guard (0x30...0x39).contains(bytes[at + 3]) else { return false }
                at += 4
            default: return false
            }
        }
        return true
    }
}
