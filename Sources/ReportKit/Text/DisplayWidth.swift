/// Counts the columns that text takes on a terminal: two for a Chinese character, one for a Latin letter, none for a
/// mark that sits on another.
///
/// Source of the wide ranges: Unicode 16, EastAsianWidth.txt, classes W and F.
public enum DisplayWidth {
    /// The columns that a text takes; controls count as none, so make text visible first.
    ///
    /// - Parameter text: The text.
    /// - Returns: A count of columns.
    public static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        // Letters that stand alone need no search for the limits of characters, which is the slow part.
        if text.unicodeScalars.allSatisfy({ standsAlone($0.value) }) {
            return text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : of($1)) }
        }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The columns that a character takes.
    ///
    /// - Parameter character: The character, perhaps of several code points.
    /// - Returns: 0, 1 or 2.
    public static func of(_ character: Character) -> Int {
        var width: Int = 0
        for scalar in character.unicodeScalars {
            // An emoji variation selector, or a pair of regional indicators, makes the whole wide.
            if scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
            width = max(width, of(scalar))
            if width == 2 { return 2 }
        }
        return width
    }

    /// Shortens a text to a number of columns, ending in an ellipsis where something was cut.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - columns: The most columns to take.
    /// - Returns: The text itself where it fits.
    public static func truncate(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        guard columns > 0 else { return "" }
        var result: String = ""
        var used: Int = 1
        for character in text {
            let width: Int = of(character)
            if used + width > columns { break }
            used += width
            result.append(character)
        }
        return result + "…"
    }

    /// Breaks a text into lines of at most a number of columns.
    ///
    /// Lines break at spaces, and anywhere beside a wide character but before a closing mark of punctuation; a word
    /// that is longer than a line is cut.
    ///
    /// - Parameters:
    ///   - text: The text; its own line breaks are kept.
    ///   - columns: The most columns of a line, at least 2.
    /// - Returns: At least one line.
    public static func wrap(_ text: String, to columns: Int) -> [String] {
        if !text.utf8.contains(0x0A), of(text) <= columns { return [trimmed(text)] }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrapLine($0, to: max(2, columns)) }
    }

    private static func wrapLine(_ text: Substring, to columns: Int) -> [String] {
        var lines: [String] = []
        var line: String = ""
        var used: Int = 0
        for piece in pieces(of: text) {
            let width: Int = of(piece)
            if used > 0, used + width > columns {
                lines.append(trimmed(line))
                (line, used) = ("", 0)
                if piece == " " { continue }
            }
            if width <= columns {
                line += piece
                used += width
                continue
            }
            for character in piece {
                if used > 0, used + of(character) > columns {
                    lines.append(trimmed(line))
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += of(character)
            }
        }
        lines.append(trimmed(line))
        return lines
    }

    /// Cuts a line into pieces between which it may break.
    private static func pieces(of text: Substring) -> [String] {
        var pieces: [String] = []
        var previousBreaks: Bool = true
        for character in text {
            let breaks: Bool = character == " " || of(character) == 2
            let clings: Bool = "，。、；：？！）》」』】”’％,.;:?!)]}%".contains(character)
            if pieces.isEmpty || (!clings && (breaks || previousBreaks)) {
                pieces.append(String(character))
            } else {
                pieces[pieces.count - 1].append(character)
            }
            previousBreaks = breaks
        }
        return pieces
    }

    private static func trimmed(_ line: String) -> String {
        var line: Substring = line[...]
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        let value: UInt32 = scalar.value
        if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        if isWide(value) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: return (0x1160...0x11FF).contains(value) ? 0 : 1
        }
    }

    /// Whether a code point is a whole character whatever stands beside it: Latin letters, common punctuation, line
    /// drawing, and Chinese characters.
    private static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x2500...0x25FC,
            0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60:
            true
        default: false
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3,
            0x25FD...0x25FE,
            0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653, 0x267F, 0x268A...0x268F, 0x2693, 0x26A1,
            0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3,
            0x26F5,
            0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757,
            0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55:
            true
        case 0x302A...0x302D, 0x3099...0x309A, 0x303F: false
        case 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6:
            true
        case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F004, 0x1F0CF, 0x1F18E,
            0x1F191...0x1F19A,
            0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
            0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440, 0x1F442...0x1F4FC,
            0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A, 0x1F595...0x1F596, 0x1F5A4,
            0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7,
            0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0,
            0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
