extension SupervisionPolicy {
    /// The whole policy as text, the same bytes for the same policy on every machine.
    ///
    /// A line each, `key=value`, in the order of the keys' bytes: every field of ``PolicyField/all`` with its value and
    /// its reading, name and version, districts, checklists and posts. A backslash and a line feed within a value are
    /// written `\\` and `\n`. Every line ends with a line feed.
    public var canonicalText: String {
        var lines = [
            "name": name, "version": String(version),
            "districts": districts.districts.map { "\($0.code) \($0.name)" }.joined(separator: ","),
            "checklists": checklists.map(\.reference.description).joined(separator: ","),
            "posts": officers.posts.canonicalText,
        ]
        for field in PolicyField.all {
            lines[field.name] = field.text(in: self)
            lines[field.name + ".reading"] = field.reading(in: self)
        }
        return lines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.key)=\(Self.escaped($0.value))\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
