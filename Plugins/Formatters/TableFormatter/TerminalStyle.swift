import ReportKit

/// Wraps text in the escape sequences of a terminal, where colours may be used.
struct TerminalStyle {
    let colour: RenderingRequest.Terminal.Colour

    func title(_ text: String) -> String { wrap(text, "1") }
    func head(_ text: String) -> String { wrap(text, "1;36") }
    func faint(_ text: String) -> String { wrap(text, "2") }
    func strong(_ text: String) -> String { wrap(text, "1") }
    func signal(_ text: String) -> String { wrap(text, "31") }
    func banner(_ text: String) -> String { wrap(text, "1;33") }

    private func wrap(_ text: String, _ code: String) -> String {
        colour == .none || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
