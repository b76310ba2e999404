import Foundation
import ReportKit
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
    @Test("Writes what an independent reader reads back, character by character")
    func roundTrip() throws {
        let texts: [String] =
            (0..<0x300).compactMap { Unicode.Scalar($0).map(String.init) } + ["\u{2028}\u{2029}😀督\"\\/"]
        var json: JSONWriter = JSONWriter()
        json.beginObject()
        json.key("a\"b")
        json.value(texts)
        json.key("numbers")
        json.beginArray()
        json.value(Int.max)
        json.value(-0.5)
        json.value(Double.nan)
        json.value(true)
        json.null()
        json.beginObject()
        json.endObject()
        json.endArray()
        json.endObject()
        let text: String = String(decoding: json.buffer.bytes, as: UTF8.self)
        #expect(!text.utf8.contains { $0 < 0x20 || $0 == 0x7F })
        let read: Any = try JSONSerialization.jsonObject(with: Data(json.buffer.bytes))
        let object: [String: Any] = try #require(read as? [String: Any])
        #expect(object["a\"b"] as? [String] == texts)
        #expect(text.hasSuffix("\"numbers\":[9223372036854775807,-0.5,null,true,null,{}]}"))
    }
}
