import Glibc
import LibPQ
import Logging
import Testing

@Suite("The quick start of the documentation works as it stands")
struct QuickStartTests {
    // The article shows this function word by word.
    func registerVisits(_ connectionString: String) async throws -> [String] {
        let configuration = try ConnectionConfiguration(parsing: connectionString)
        let pool = ConnectionPool(configuration, logger: Logger(label: "quick-start"))
        try await pool.withTransaction { connection in
            try connection.execute("CREATE TABLE IF NOT EXISTS quick_visit (district text, findings int8)")
            for (district, findings) in [("Chaoyang", 3), ("Haidian", 0), ("Fengtai", 5)] {
                try connection.execute("INSERT INTO quick_visit VALUES (\(district), \(findings))")
            }
        }
        let atLeast = 1
        let rows = try await pool.run(
            "SELECT district FROM quick_visit WHERE findings >= \(atLeast) ORDER BY findings DESC")
        let districts = try rows.map { row in try row.decode(String.self, at: 0) }
        await pool.shutdown()
        return districts  // ["Fengtai", "Chaoyang"]
    }

    @Test("It gives what it says")
    func works() async throws {
        let folder = try TestServer.required().folder
        #expect(
            try await registerVisits("host=\(folder) user=tester dbname=postgres") == ["Fengtai", "Chaoyang"])
        try await withConnection { try $0.execute("DROP TABLE quick_visit") }
    }

    @Test("The article holds the same words")
    func article() throws {
        let here = #filePath
        let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
        let text = try read("/\(root)/Sources/LibPQ/LibPQ.docc/LibPQ.md")
        let shown = try #require(
            text.components(between: "```swift\n", and: "```").first { $0.contains("func registerVisits") })
        let compiled = try #require(
            try read(here).components(between: "word by word.\n", and: "    @Test(").first)
        #expect(words(shown) == words(compiled))
        #expect(words(shown).count > 40)
    }

    private func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace)
    }

    private func read(_ path: String) throws -> String {
        let file = try #require(fopen(path, "r"), "\(path) can't be read")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// The parts that stand between two marks.
    fileprivate func components(between start: String, and end: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let from = rest.firstRange(of: start) {
            rest = rest[from.upperBound...]
            guard let to = rest.firstRange(of: end) else { break }
            found.append(String(rest[..<to.lowerBound]))
            rest = rest[to.upperBound...]
        }
        return found
    }
}
