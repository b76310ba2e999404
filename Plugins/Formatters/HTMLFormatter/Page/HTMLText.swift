import ReportKit

extension TextBuffer {
    /// Adds text of the report, visible and escaped for content and quoted attributes alike.
    mutating func append(escaped text: String) {
        let safe: String = VisibleText.of(text, breaks: .kept)
        guard safe.utf8.contains(where: { HTMLText.entity(for: $0) != nil }) else {
            append(safe)
            return
        }
        for byte in safe.utf8 {
            if let entity: String = HTMLText.entity(for: byte) { append(entity) } else { append(byte: byte) }
        }
    }
}

/// What HTML needs in the place of its own signs.
enum HTMLText {
    static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// The text, safe in content and in quoted attributes.
    static func escape(_ text: String) -> String {
        var buffer: TextBuffer = TextBuffer()
        buffer.append(escaped: text)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}
