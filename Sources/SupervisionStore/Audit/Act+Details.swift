extension Act {
    /// The particulars as canonical JSON: names sorted by their bytes, no blanks, everything text.
    public var detailsText: String {
        let pairs = details.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "{" + pairs.map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }.joined(separator: ",")
            + "}"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
