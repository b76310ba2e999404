import Foundation
import Testing

/// One line of a fixture: a function's name, its arguments, and the value it must have.
struct ReferenceCase: Sendable, CustomStringConvertible {
    let name: String
    let arguments: [Double]
    let expected: Double

    var description: String { "\(name)\(arguments)" }
}

enum Reference {
    /// The cases of a tab-separated fixture, by function.
    static func cases(_ file: String) throws -> [String: [ReferenceCase]] {
        let folder = try #require(Bundle.module.resourceURL?.appendingPathComponent("Fixtures"))
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        var cases: [String: [ReferenceCase]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            let numbers = try fields.dropFirst().map { try #require(Double($0)) }
            let name = String(try #require(fields.first))
            let expected = try #require(numbers.last)
            cases[name, default: []].append(
                ReferenceCase(name: name, arguments: Array(numbers.dropLast()), expected: expected))
        }
        return cases
    }

    /// The distance from what is expected, relative to it, or absolute where zero is expected.
    static func error(_ value: Double, _ expected: Double) -> Double {
        guard value.isFinite else { return value == expected ? 0 : .infinity }
        return expected == 0 ? abs(value) : abs(value - expected) / abs(expected)
    }
}
