import Foundation
import Testing

/// A published or independently computed result: what goes in and what must come out.
struct PublishedReference {
    let input: [String: Any]
    let expected: Any

    /// Reads a result from the fixture by its name.
    init(_ name: String) throws {
        let folder = try #require(Bundle.module.resourceURL?.appendingPathComponent("Fixtures"))
        let data = try Data(contentsOf: folder.appendingPathComponent("published-references.json"))
        let all = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let one = try #require(all.first { ($0["id"] as? String)?.hasPrefix(name + "_") ?? false })
        input = one["input"] as? [String: Any] ?? [:]
        expected = try #require(one["expected"])
    }

    /// The inputs of a table of cases.
    static func table(_ name: String) throws -> [[String: Any]] {
        let folder = try #require(Bundle.module.resourceURL?.appendingPathComponent("Fixtures"))
        let data = try Data(contentsOf: folder.appendingPathComponent("published-references.json"))
        let all = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let one = try #require(all.first { ($0["id"] as? String)?.hasPrefix(name + "_") ?? false })
        return try #require(one["input"] as? [[String: Any]])
    }

    /// Numbers of the input.
    func numbers(_ key: String) throws -> [Double] { try Self.numbers(input[key]) }

    /// Whole numbers of the input.
    func counts(_ key: String) throws -> [Int] { try numbers(key).map { Int($0) } }

    /// A value of the result.
    func value(_ key: String) throws -> Double {
        try #require((expected as? [String: Any])?[key] as? NSNumber).doubleValue
    }

    /// Values of the result.
    func values(_ key: String) throws -> [Double] {
        try Self.numbers((expected as? [String: Any])?[key])
    }

    static func numbers(_ any: Any?) throws -> [Double] {
        try #require(any as? [NSNumber]).map(\.doubleValue)
    }
}

/// Whether two numbers agree to a tolerance relative to the larger of the expected one and 1.
func isClose(_ value: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(value - expected) <= tolerance * max(1, abs(expected))
}
