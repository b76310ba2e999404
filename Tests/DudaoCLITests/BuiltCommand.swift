import Foundation
import Testing

/// The command under test, as it was built beside these tests.
enum BuiltCommand {
    /// The path of the built `dudao`.
    ///
    /// It stands in the folder of the test bundle, whichever folder the tests are run from.
    static func path() throws -> String {
        let places = candidates
        let found = places.first { FileManager.default.isExecutableFile(atPath: $0) }
        return try #require(found, "There is no built dudao; build it first. Looked for: \(places)")
    }

    private static var candidates: [String] {
        let bundles = CommandLine.arguments.compactMap { argument -> URL? in
            guard let end = argument.range(of: ".xctest")?.upperBound else { return nil }
            return URL(fileURLWithPath: String(argument[..<end]))
        }
        let programs = [Bundle.main.executableURL, Bundle.main.bundleURL].compactMap { $0 }
        return (programs + bundles).map {
            $0.deletingLastPathComponent().appendingPathComponent("dudao").path
        }
    }
}
