import Crypto
import FoundationEssentials
import Glibc
import SystemPackage

/// How manifests are written and read.
enum ManifestCoding {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    static func value<Value: Decodable>(_ text: String) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    /// The present second, such as `2026-03-01T09:30:00Z`.
    static func now() -> String {
        formatted("%Y-%m-%dT%H:%M:%SZ")
    }

    /// The present second, fit for the name of a file or a database.
    static func stamp() -> String {
        formatted("%Y%m%d%H%M%S")
    }

    static func digest(_ path: FilePath) throws(ClusterError) -> String {
        var hash = SHA256()
        try ClusterFiles.eachPiece(of: path) { hash.update(data: $0) }
        return hash.finalize().map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }

    private static func formatted(_ format: String) -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, format, &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
