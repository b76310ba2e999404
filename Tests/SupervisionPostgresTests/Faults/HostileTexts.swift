/// Texts that something on the way might take for something else.
enum HostileTexts {
    /// Short enough for an id.
    static let short: [String] = [
        "'", "''; DROP TABLE dudao.sessions; --", "\"", "\"\"", "\\", "\\'", "\\\\.", "\\N", "E'\\x00'", "$1",
        "$$", "$tag$",
        ",", ", ,", ";", "\t", " ", "  two  ", "\n", "a\nb", "a\r\nb", "\r", "%", "%s%n", "_", "{}",
        "{\"a\":1}", "NULL", "null",
        "=1+1", "@SUM(A1)", "-1", "0x41", "<script>alert(1)</script>", "&amp;", "../../etc/passwd", "--",
        "/* */", "#",
        "\u{202E}gnirts", "\u{2066}isolated\u{2069}", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
        "\u{FFFF}", "\u{10FFFF}",
        "é", "e\u{301}", "Å", "A\u{30A}", "\u{212B}", "가", "\u{1100}\u{1161}", "👨‍👩‍👧‍👦", "🇨🇳", "👍🏿", "𠮷野家", "𝒳",
        "督导员", "，", "“引号”", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{85}",
        "\u{A0}", "\u{2028}",
        "\u{2029}", "ﬁ", "İı", "ẞß", "١٢٣",
    ]

    /// A hundred thousand bytes and a few, of everything above.
    static let long: String = {
        var text = ""
        var place = 0
        while text.utf8.count < 100_000 {
            text += short[place % short.count]
            text += "·"
            place += 1
        }
        return text
    }()

    /// One of the short texts, always the same for the same words, and a point behind it.
    ///
    /// Blanks around a cell aren't text to the reader of folders; so none of them stands at the end.
    static func suffix(for words: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in words.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return short[Int(hash % UInt64(short.count))] + "·"
    }
}
