/// Makes text safe to show: what could steer a terminal, hide or turn around what follows becomes visible.
public enum VisibleText {
    /// What becomes of line breaks and tabs.
    public enum Breaks: Sendable, Hashable {
        /// They stay; a carriage return becomes a line break.
        case kept
        /// Each becomes one space.
        case spaces
    }

    /// Replaces control characters and marks that reorder text.
    ///
    /// C0 controls and DEL become their pictures (␀…␡). C1 controls, line and paragraph separators, marks that embed,
    /// override or isolate a direction, byte-order marks, non-characters and tags become U+FFFD. All else stays,
    /// joiners between letters and emoji included.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - breaks: What becomes of line breaks and tabs.
    /// - Returns: The text, safe to show.
    public static func of(_ text: String, breaks: Breaks) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }) else { return text }
        guard text.unicodeScalars.contains(where: { replacement(for: $0, breaks) != nil }) else {
            return text
        }
        var result: String.UnicodeScalarView = String.UnicodeScalarView()
        var previous: Unicode.Scalar? = nil
        for scalar in text.unicodeScalars {
            // CR LF is one break.
            if !(scalar == "\n" && previous == "\r") {
                result.append(replacement(for: scalar, breaks) ?? scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    private static func replacement(for scalar: Unicode.Scalar, _ breaks: Breaks) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09: breaks == .kept ? nil : " "
        case 0x0A: breaks == .kept ? nil : " "
        case 0x0D: breaks == .kept ? "\n" : " "
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            "\u{FFFD}"
        case 0xFDD0...0xFDEF: "\u{FFFD}"
        default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
        }
    }
}
