import Crypto

/// One numbered step of the schema, as the program carries it.
public struct Migration: Hashable, Sendable {
    /// Its number, from 1, without gaps.
    public let number: Int
    /// What it does, in the words of its file's name.
    public let name: String
    /// Its SQL.
    public let script: String

    /// Makes a step.
    public init(number: Int, name: String, script: String) {
        self.number = number
        self.name = name
        self.script = script
    }

    /// SHA-256 of the script in hexadecimal: a step that was applied never changes.
    public var checksum: String {
        SHA256.hash(data: Array(script.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The steps of this program, in their order.
    public static let all: [Migration] = [
        Migration(number: 1, name: "tables", script: text(PackageResources.step_0001_tables_sql)),
        Migration(number: 2, name: "security", script: text(PackageResources.step_0002_security_sql)),
        Migration(number: 3, name: "views", script: text(PackageResources.step_0003_views_sql)),
        Migration(number: 4, name: "proceedings", script: text(PackageResources.step_0004_proceedings_sql)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
