import Foundation
import ReportKit

/// A value of a JSON file that somebody wrote by hand or by program.
enum JSONValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([Member])

    /// A name and its value.
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue

        init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Text, or null.
    static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    /// A whole number, or null.
    static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

    /// The value of a member, nothing where there is none.
    func member(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The value as a message shows it.
    var shown: String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .text(let text): "\"\(text)\""
        case .list: "[…]"
        case .object: "{…}"
        }
    }
}

extension JSONValue: Decodable {
    private struct Name: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let keyed = try? decoder.container(keyedBy: Name.self) {
            let names = keyed.allKeys.map(\.stringValue).sorted()
            self = .object(
                try names.map {
                    Member($0, try keyed.decode(JSONValue.self, forKey: Name(stringValue: $0)))
                })
        } else if var list = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
            self = .list(values)
        } else {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                self = .null
            } else if let flag = try? single.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? single.decode(Int.self) {
                self = .integer(number)
            } else if let number = try? single.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try single.decode(String.self))
            }
        }
    }

    /// Reads the value of a file.
    ///
    /// - Parameter path: The file; `-` is standard input.
    /// - Throws: ``CommandError`` with status 74 when it can't be read, 65 when it isn't JSON.
    static func read(_ path: String) throws(CommandError) -> JSONValue {
        let data: Data
        if path == "-" {
            data = FileHandle.standardInput.readDataToEndOfFile()
        } else {
            guard let read = FileManager.default.contents(atPath: path) else {
                throw CommandError(
                    status: .ioFailed,
                    message: "\(path) can't be read; name a file of JSON, or - for standard input.")
            }
            data = read
        }
        do {
            return try JSONDecoder().decode(JSONValue.self, from: data)
        } catch {
            throw CommandError(
                status: .badInput, message: "\(path) isn't JSON; write one object, in UTF-8.",
                details: ["文件不是 JSON，应为一个 UTF-8 编码的 JSON 对象。"])
        }
    }
}

extension JSONValue {
    /// The value on one line, its members in their order.
    var compact: String {
        switch self {
        case .list(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.name) + ":" + $0.value.compact }.joined(separator: ",") + "}"
        case .text(let words): Self.quoted(words)
        case .null, .flag, .integer, .number: shown
        }
    }

    /// The value as text that people edit: two blanks a level, one member a line, small objects on one line.
    var pretty: String {
        var text = ""
        write(to: &text, level: 0)
        return text + "\n"
    }

    private func write(to text: inout String, level: Int) {
        let inner = String(repeating: "  ", count: level + 1)
        let outer = String(repeating: "  ", count: level)
        switch self {
        case .list(let values) where !values.isEmpty:
            text += "[\n"
            for (place, value) in values.enumerated() {
                text += inner
                value.write(to: &text, level: level + 1)
                text += place + 1 < values.count ? ",\n" : "\n"
            }
            text += outer + "]"
        case .list: text += "[]"
        case .object(let members) where !members.isEmpty:
            text += "{\n"
            for (place, member) in members.enumerated() {
                text += inner + Self.quoted(member.name) + ": "
                member.value.write(to: &text, level: level + 1)
                text += place + 1 < members.count ? ",\n" : "\n"
            }
            text += outer + "}"
        case .object: text += "{}"
        case .text(let words): text += Self.quoted(words)
        case .null, .flag, .integer, .number: text += shown
        }
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.value(text)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }
}
