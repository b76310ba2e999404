import ReportKit

/// Escapes text so that Markdown shows it literally.
enum MarkdownText {
    /// Text inside a line: line breaks become spaces.
    static func inline(_ text: String) -> String {
        escape(VisibleText.of(text, breaks: .spaces))
    }

    /// Text of a cell: line breaks become `<br>`.
    static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return inline(text) }
        return VisibleText.of(text, breaks: .kept)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { escape(String($0.map { $0 == "\t" ? " " : $0 })) }
            .joined(separator: "<br>")
    }

    /// Escapes a line; every sign of Markdown is a single byte, so the text is read as bytes.
    private static func escape(_ text: String) -> String {
        let bytes: [UInt8] = trimmed(Array(text.utf8))
        guard bytes.contains(where: isSign) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var digitsOnly: Bool = true
        for (index, byte) in bytes.enumerated() {
            let next: UInt8? = index + 1 < bytes.count ? bytes[index + 1] : nil
            switch byte {
            case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "@"): result.append(contentsOf: "&#64;".utf8)
            case UInt8(ascii: ":") where next.map(startsWord) ?? false:
                // "://" makes a link and ":name:" a picture; a time of day stays readable.
                result.append(contentsOf: "&#58;".utf8)
            default:
                if needsBackslash(byte, at: index, in: bytes, next: next, digitsOnly: digitsOnly) {
                    result.append(UInt8(ascii: "\\"))
                }
                result.append(byte)
            }
            if !isDigit(byte) { digitsOnly = false }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func needsBackslash(
        _ byte: UInt8, at index: Int, in bytes: [UInt8], next: UInt8?, digitsOnly: Bool
    ) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "#"):
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
            // They begin lists, lines and underlined headings, but at the start of a text and not in a number.
            return index == 0 && !(next.map(isDigit) ?? false)
        case UInt8(ascii: "."), UInt8(ascii: ")"):
            // A number, this sign and a space begin a numbered list; "www." begins a link.
            let endsMark: Bool = digitsOnly && index > 0 && (next == nil || next == UInt8(ascii: " "))
            return endsMark
                || (index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") })
        default: return false
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") else { return bytes }
        var slice: ArraySlice<UInt8> = bytes.drop { $0 == UInt8(ascii: " ") }
        while slice.last == UInt8(ascii: " ") { slice.removeLast() }
        return Array(slice)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// Whether a byte may follow a colon in a link or in the name of a picture.
    private static func startsWord(_ byte: UInt8) -> Bool {
        let small: UInt8 = byte | 0x20
        return byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            || (small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z"))
    }

    /// Whether a byte is punctuation of ASCII, and so may be a sign of Markdown.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isDigit(byte)
            && !(byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
}
