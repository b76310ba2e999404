import ReportKit
import Testing

@Suite("Visible text")
struct VisibleTextTests {
    @Test("Shows controls and marks that reorder text, and keeps all else")
    func replaces() {
        #expect(VisibleText.of("a\u{1B}[31m\u{7F}\u{0}", breaks: .kept) == "a␛[31m␡␀")
        #expect(
            VisibleText.of("\u{9B}\u{202E}\u{2066}\u{FEFF}\u{2028}", breaks: .kept)
                == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(VisibleText.of("👩‍👧 עברית é 督导", breaks: .spaces) == "👩‍👧 עברית é 督导")
    }

    @Test("Keeps breaks or turns each into one space")
    func breaks() {
        #expect(VisibleText.of("a\r\nb\rc\nd\te", breaks: .kept) == "a\nb\nc\nd\te")
        #expect(VisibleText.of("a\r\nb\rc\nd\te", breaks: .spaces) == "a b c d e")
    }
}
