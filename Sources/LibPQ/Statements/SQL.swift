/// A statement with its bound values.
///
/// A value in an interpolation is always bound, never pasted:
///
/// ```swift
/// let rows = try connection.query("SELECT name FROM city WHERE id = \(id) AND kind = ANY(\(kinds))")
/// ```
///
/// What must be text says so: `\(identifier:)` quotes a name, `\(fragment:)` puts another statement in,
/// `\(literal:)` takes text of the source code, and ``init(trusted:)`` takes text that the program made.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The statement with `$1`, `$2` … where values are bound.
    public private(set) var text: String
    private(set) var parameters: ParameterList
    /// Where in the UTF-8 of the text each placeholder begins.
    private var marks: [Int]

    /// Takes text of the source code.
    public init(stringLiteral value: StaticString) {
        text = value.description
        parameters = ParameterList()
        marks = []
    }

    /// Takes an interpolation with its bound values.
    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// Takes text that the program made; whatever comes from outside must not be in it.
    public init(trusted text: String) {
        self.text = text
        parameters = ParameterList()
        marks = []
    }

    fileprivate init(capacity: Int) {
        self.init(trusted: "")
        text.reserveCapacity(capacity)
    }

    /// Adds another statement's text and values at the end.
    public mutating func append(_ fragment: SQL) {
        let utf8 = fragment.text.utf8
        var start = utf8.startIndex
        for (place, mark) in fragment.marks.enumerated() {
            let index = utf8.index(utf8.startIndex, offsetBy: mark)
            text += fragment.text[start..<index]
            appendPlaceholder(number: parameters.entries.count + place + 1)
            start = utf8.index(index, offsetBy: 1 + Self.digits(place + 1))
        }
        text += fragment.text[start...]
        parameters.append(fragment.parameters)
    }

    fileprivate mutating func append(text more: String) {
        text += more
    }

    fileprivate mutating func bind(_ value: some PostgresEncodable) {
        parameters.append(value)
        appendPlaceholder(number: parameters.entries.count)
    }

    private mutating func appendPlaceholder(number: Int) {
        marks.append(text.utf8.count)
        text += "$"
        text += String(number)
    }

    private static func digits(_ number: Int) -> Int {
        var rest = number
        var count = 1
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }

    /// A name in double quotes, with those inside doubled.
    static func quoted(identifier: String) -> String {
        var quoted = "\""
        for character in identifier.unicodeScalars {
            if character == "\"" { quoted.unicodeScalars.append("\"") }
            // The server ends text at a zero character; it can't be part of a name.
            if character != "\0" { quoted.unicodeScalars.append(character) }
        }
        quoted += "\""
        return quoted
    }

    /// The parts of a statement that is written as a string.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var sql: SQL

        /// Reserves room for the text.
        public init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(capacity: literalCapacity + interpolationCount * 3)
        }

        /// Takes text of the source code.
        public mutating func appendLiteral(_ literal: StaticString) {
            sql.append(text: literal.description)
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some PostgresEncodable) {
            sql.bind(value)
        }

        /// Binds a value, or NULL for `nil`.
        public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            sql.bind(value)
        }

        /// Puts a name in double quotes.
        public mutating func appendInterpolation(identifier: String) {
            sql.append(text: SQL.quoted(identifier: identifier))
        }

        /// Puts another statement's text in and binds its values after those before.
        public mutating func appendInterpolation(fragment: SQL) {
            sql.append(fragment)
        }

        /// Puts text of the source code in.
        public mutating func appendInterpolation(literal: StaticString) {
            sql.append(text: literal.description)
        }
    }
}
