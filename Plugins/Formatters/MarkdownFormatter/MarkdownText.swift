import ReportKit

/// Escapes text so that Markdown shows it literally.
enum MarkdownText {
    /// Text inside a line: line breaks become spaces.
    static func inline(_ text: String) -> String {
        escape(VisibleText.of(text, breaks: .spaces))
    }

    /// Text of a cell: line breaks become `<br>`.
    static func cell(_ text: String) -> String {
        VisibleText.of(text, breaks: .kept)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { escape(String($0.map { $0 == "\t" ? " " : $0 })) }
            .joined(separator: "<br>")
    }

    private static func escape(_ text: String) -> String {
        var result: String = ""
        var isStart: Bool = true
        var digitsOnly: Bool = true
        for index in text.indices {
            let character: Character = text[index]
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#":
                result.append("\\")
                result.append(character)
            case "-", "+", "=":
                // They begin lists, lines and underlined headings, but at the start of a text and not in a number.
                let next: Character? = text[text.index(after: index)...].first
                if isStart, next.map({ !$0.isNumber }) ?? true { result.append("\\") }
                result.append(character)
            case ".", ")":
                // A number, this sign and a space begin a numbered list; "www." begins a link.
                let next: Character? = text[text.index(after: index)...].first
                let endsMark: Bool = digitsOnly && !isStart && (next == nil || next == " ")
                if endsMark || result.hasSuffix("www") || result.hasSuffix("WWW") { result.append("\\") }
                result.append(character)
            case ":":
                // "://" makes a link and ":name:" a picture; a time of day stays readable.
                let next: Character? = text[text.index(after: index)...].first
                let starts: Bool =
                    next.map { $0 == "/" || $0 == "+" || $0 == "-" || ($0.isASCII && $0.isLetter) } ?? false
                result += starts ? "&#58;" : ":"
            case "@": result += "&#64;"
            case " ": if !isStart { result.append(" ") }
            default: result.append(character)
            }
            if character != " " {
                isStart = false
                if !("0"..."9").contains(character) { digitsOnly = false }
            }
        }
        while result.hasSuffix(" ") { result.removeLast() }
        return result
    }
}
