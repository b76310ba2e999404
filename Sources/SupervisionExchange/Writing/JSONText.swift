/// A small JSON text in the making; members keep their order.
indirect enum JSONText {
    case string(String)
    /// A number or a word of JSON's own.
    case literal(String)
    case array([JSONText])
    case object([(String, JSONText)])

    /// The text, indented by two blanks a level.
    var text: String { text(indent: "") }

    private func text(indent: String) -> String {
        let deeper = indent + "  "
        switch self {
        case .string(let value): return Self.quoted(value)
        case .literal(let value): return value
        case .array(let values):
            let isFlat = values.allSatisfy { if case .object = $0 { false } else { true } }
            if isFlat { return "[" + values.map { $0.text(indent: deeper) }.joined(separator: ", ") + "]" }
            return "[\n" + values.map { deeper + $0.text(indent: deeper) }.joined(separator: ",\n")
                + "\n\(indent)]"
        case .object(let members):
            return "{\n"
                + members.map { "\(deeper)\(Self.quoted($0)): \($1.text(indent: deeper))" }.joined(
                    separator: ",\n")
                + "\n\(indent)}"
        }
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
