import ReportKit
import Testing

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "Counts two columns for a wide character and none for a mark",
        arguments: [
            ("", 0), ("abc", 3), ("督导", 4), ("A督b", 4), ("，。", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("e\u{301}", 1),
            ("한글", 4), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("✈️", 2), ("✈", 1), ("a\u{200B}b", 2), ("𠮷", 2),
            ("—", 1),
        ])
    func counts(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test("Shortens to a number of columns without splitting a character")
    func truncates() {
        #expect(DisplayWidth.truncate("职业技能", to: 8) == "职业技能")
        #expect(DisplayWidth.truncate("职业技能", to: 7) == "职业技…")
        #expect(DisplayWidth.truncate("职业技能", to: 6) == "职业…")
        #expect(DisplayWidth.truncate("职业", to: 1) == "…")
        #expect(DisplayWidth.truncate("职业", to: 0) == "")
    }

    @Test("Wraps between Chinese characters, at spaces, and never before a closing mark")
    func wraps() {
        #expect(DisplayWidth.wrap("职业技能等级", to: 8) == ["职业技能", "等级"])
        #expect(DisplayWidth.wrap("职业技能，等级", to: 8) == ["职业技", "能，等级"])
        #expect(DisplayWidth.wrap("one two three", to: 8) == ["one two", "three"])
        #expect(DisplayWidth.wrap("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
        #expect(DisplayWidth.wrap("a\nb", to: 4) == ["a", "b"])
        #expect(DisplayWidth.wrap("", to: 4) == [""])
    }

    @Test("No wrapped line is wider than asked", arguments: 2..<40)
    func wrappedLinesFit(_ width: Int) {
        let text: String = "北京市 2026 年 11 月，共 1,234 家（含 37 家）“资料不足”；see https://example.invalid/very/long 👍🏽。"
        for line in DisplayWidth.wrap(text, to: width) { #expect(DisplayWidth.of(line) <= width) }
    }
}
