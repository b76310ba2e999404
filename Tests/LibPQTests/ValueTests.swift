import LibPQ
import Testing

@Suite("Values come back from the server as they went")
struct ValueTests {
    private func roundTrip<T: PostgresEncodable & PostgresDecodable & Equatable & Sendable>(
        _ values: [T]
    ) async throws {
        try await withConnection { connection in
            for value in values {
                let row = try #require(try connection.first("SELECT \(value) AS value"))
                #expect(try row.decode(T.self, at: 0) == value)
                #expect(try row.decode(T?.self, "value") == value)
            }
            let null = try #require(try connection.first("SELECT \(T?.none)"))
            #expect(try null.decode(T?.self, at: 0) == nil)
            #expect(throws: PQError.self) { try null.decode(T.self, at: 0) }
        }
    }

    private func arrays<
        T: PostgresEncodable & PostgresDecodable & PostgresArrayElement & Equatable & Sendable
    >(_ values: [T]) async throws {
        try await roundTrip([[], values, Array(values.prefix(1))])
        try await roundTrip([values.map { Optional($0) } + [nil]])
    }

    @Test("Whole numbers, extremes and seeds", arguments: [UInt64(1), 2, 3])
    func integers(_ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        func some<T: FixedWidthInteger>(_ type: T.Type) -> [T] {
            [.min, .max, 0, 1] + (0..<20).map { _ in T.random(in: .min ... .max, using: &generator) }
        }
        try await roundTrip(some(Int16.self))
        try await roundTrip(some(Int32.self))
        try await roundTrip(some(Int64.self))
        try await roundTrip(some(Int.self))
        try await arrays(some(Int16.self))
        try await arrays(some(Int32.self))
        try await arrays(some(Int64.self))
        try await arrays(some(Int.self))
        try await arrays([true, false])
        try await roundTrip([true, false])
    }

    @Test("Floating point numbers, extremes and seeds", arguments: [UInt64(4), 5])
    func floats(_ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        var doubles: [Double] = [
            0, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        ]
        doubles += (0..<30).map { _ in Double.random(in: -1e300...1e300, using: &generator) }
        try await roundTrip(doubles)
        try await arrays(doubles)
        let floats: [Float] = [
            0, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1,
        ]
        try await roundTrip(floats)
        try await arrays(floats)
        try await withConnection { connection in
            let row = try #require(try connection.first("SELECT \(Double.nan), \(Float.nan)"))
            #expect(try row.decode(Double.self, at: 0).isNaN)
            #expect(try row.decode(Float.self, at: 1).isNaN)
        }
    }

    static let hostile = [
        "", "'", "\"", "''; DROP TABLE x; --", "$1", "\\", "\\x00", "%s%n", "督导 张三", "e\u{301}", "\u{10FFFF}",
        "\u{202E}abc", "line\nline\r\ttab", "{1,2,NULL}", "NULL", "👩‍👩‍👧", String(repeating: "长", count: 100_000),
    ]

    @Test("Hostile text is a value and nothing else")
    func strings() async throws {
        try await roundTrip(Self.hostile)
        try await arrays(Self.hostile)
        try await withConnection { connection in
            let error = try statementError { _ = try connection.query("SELECT \("a\0b")") }
            #expect(error.sqlState == .characterNotInRepertoire)
            #expect(try connection.first("SELECT \("after")")?.decode(String.self, at: 0) == "after")
        }
    }

    @Test("Bytes, seeds", arguments: [UInt64(6), 7])
    func bytes(_ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let random = (0..<10).map { length in
            (0..<(length * 97)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
        try await roundTrip([[], [0], [UInt8](0...255)] + random)
        try await arrays(random)
        try await withConnection { connection in
            let row = try #require(try connection.first("SELECT \([UInt8](0...255))"))
            let count = try row.withBytes(at: 0) { $0?.count }
            #expect(count == 256)
        }
    }

    @Test("Exact numbers keep every digit and the scale", arguments: [UInt64(8), 9, 10])
    func numerics(_ seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        var texts = [
            "0", "0.00", "1", "-1", "10000", "9999", "0.0001", "0.00010", "-0.5",
            "123456789012345678901234567890",
            "1.50", "100000000.00000001", "0.000000000000000000000000000001", "NaN", "Infinity", "-Infinity",
            String(repeating: "9", count: 1_000) + "." + String(repeating: "1", count: 999),
        ]
        for _ in 0..<60 {
            let whole = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                String(Int.random(in: 0...9, using: &generator))
            }
            let fraction = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                String(Int.random(in: 0...9, using: &generator))
            }
            texts.append(whole.joined() + (fraction.isEmpty ? "" : "." + fraction.joined()))
        }
        let values = try texts.map { try #require(PostgresNumeric($0)) }
        try await roundTrip(values)
        try await arrays(values)
        try await withConnection { [texts] connection in
            for (text, value) in zip(texts, values) {
                let row = try #require(
                    try connection.first("SELECT \(value)::text, \(text)::numeric::text, \(text)::numeric"))
                let printed = try row.decode(String.self, at: 0)
                #expect(try printed == row.decode(String.self, at: 1))
                #expect(printed == value.description)
                #expect(try row.decode(PostgresNumeric.self, at: 2) == value)
            }
        }
        #expect(PostgresNumeric(Int64.min).exactInteger == .min)
        #expect(PostgresNumeric(Int64.max).exactInteger == .max)
        #expect(PostgresNumeric("9223372036854775808")?.exactInteger == nil)
        #expect(PostgresNumeric("1.5")?.exactInteger == nil)
        #expect(PostgresNumeric("10000.0")?.exactInteger == 10_000)
        for bad in ["", "-", ".", "1.2.3", "1e5", " 1", "--1", "١"] { #expect(PostgresNumeric(bad) == nil) }
    }

    @Test("Days and moments agree with the server's own text")
    func times() async throws {
        let dates = [-719_528, -1, 0, 10_957, 20_000, 2_932_896].map { PostgresDate(daysSince1970: $0) }
        try await roundTrip(dates + [.infinity, .negativeInfinity])
        try await arrays(dates)
        let moments = [Int64(-62_135_596_800_000_000), -1, 0, 1_700_000_000_123_456].map {
            PostgresTimestamp(microsecondsSince1970: $0)
        }
        try await roundTrip(moments + [.infinity, .negativeInfinity])
        try await arrays(moments)
        try await withConnection { connection in
            let sql: SQL = """
                SELECT '1970-01-02'::date, '2024-02-29 12:34:56.789012+00'::timestamptz, \
                'infinity'::date, '-infinity'::timestamptz, '1970-01-01 00:00:01'::timestamp
                """
            let row = try #require(try connection.first(sql))
            #expect(try row.decode(PostgresDate.self, at: 0).daysSince1970 == 1)
            #expect(
                try row.decode(PostgresTimestamp.self, at: 1).microsecondsSince1970 == 1_709_210_096_789_012)
            #expect(try row.decode(PostgresDate.self, at: 2) == .infinity)
            #expect(try row.decode(PostgresDate.self, at: 2).daysSince1970 == nil)
            #expect(try row.decode(PostgresTimestamp.self, at: 3) == .negativeInfinity)
            #expect(try row.decode(PostgresTimestamp.self, at: 4).microsecondsSince1970 == 1_000_000)
        }
        #expect(PostgresDate(daysSince1970: .min) == .negativeInfinity)
        #expect(PostgresTimestamp(microsecondsSince1970: .min) == .negativeInfinity)
    }

    @Test("Identifiers and documents")
    func others() async throws {
        let ids = [
            PostgresUUID(high: 0, low: 0), PostgresUUID(high: .max, low: .max),
            PostgresUUID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210),
        ]
        try await roundTrip(ids)
        try await arrays(ids)
        #expect(ids[2].description == "01234567-89ab-cdef-fedc-ba9876543210")
        #expect(PostgresUUID("01234567-89AB-cdef-fedc-ba9876543210") == ids[2])
        for bad in ["", "01234567-89ab-cdef-fedc-ba987654321", "0123456789abcdeffedcba9876543210", "g"] {
            #expect(PostgresUUID(bad) == nil)
        }
        try await withConnection { connection in
            let json = PostgresJSON(text: "{\"市\": [1, null]}")
            let row = try #require(
                try connection.first(
                    "SELECT \(json), \(json)::json, (\(json)->'市'->>0)::int4, \(ids[2])::text"))
            #expect(try row.decode(PostgresJSON.self, at: 0) == json)
            #expect(try row.decode(PostgresJSON.self, at: 1) == json)
            #expect(try row.decode(Int.self, at: 2) == 1)
            #expect(try row.decode(String.self, at: 3) == ids[2].description)
        }
    }

    @Test("A value of another type or width is refused, and the error names the column")
    func mismatch() async throws {
        try await withConnection { connection in
            let row = try #require(try connection.first("SELECT 'x'::text AS label, 1::int8 AS number"))
            let error = try statementError { _ = try row.decode(Int.self, "label") }
            #expect(error.code == .decoding)
            #expect(error.column == "label")
            #expect(throws: PQError.self) { try row.decode(Int32.self, at: 1) }
            #expect(throws: PQError.self) { try row.decode(Int32.self, at: 2) }
            #expect(throws: PQError.self) { try row.decode(Int32.self, at: -1) }
            #expect(throws: PQError.self) { try row.decode(Int32.self, "nothing") }
        }
    }

    @Test("Random bytes never trap a decoder", arguments: [UInt64(11), 12, 13, 14])
    func robustness(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var decoded = 0
        func attempt<T: PostgresDecodable>(_ type: T.Type, _ bytes: [UInt8], _ oid: PostgresOID) {
            bytes.withUnsafeBytes { raw in
                if (try? BinaryDecoding.decode(T.self, from: raw, oid: oid)) != nil { decoded += 1 }
            }
        }
        let valid = BinaryDecoding.encode([Int32?(1), nil, 3])
        let number = BinaryDecoding.encode(try #require(PostgresNumeric("12345.678")))
        for round in 0..<25_000 {
            var bytes: [UInt8]
            switch round % 3 {
            case 0:
                bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    UInt8.random(in: 0...255, using: &generator)
                }
            case 1: bytes = valid
            default: bytes = number
            }
            if !bytes.isEmpty, round % 3 != 0 {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
                    in: 0...255, using: &generator)
                if Bool.random(using: &generator) {
                    bytes.removeLast(Int.random(in: 0...4, using: &generator))
                }
            }
            attempt(Bool.self, bytes, .bool)
            attempt(Int16.self, bytes, .int2)
            attempt(Int32.self, bytes, .int4)
            attempt(Int64.self, bytes, .int8)
            attempt(Int.self, bytes, .int8)
            attempt(Float.self, bytes, .float4)
            attempt(Double.self, bytes, .float8)
            attempt(String.self, bytes, .text)
            attempt([UInt8].self, bytes, .bytea)
            attempt(PostgresNumeric.self, bytes, .numeric)
            attempt(PostgresDate.self, bytes, .date)
            attempt(PostgresTimestamp.self, bytes, .timestamptz)
            attempt(PostgresUUID.self, bytes, .uuid)
            attempt(PostgresJSON.self, bytes, .jsonb)
            attempt([Int32?].self, bytes, .int4Array)
            attempt([String].self, bytes, .textArray)
            attempt([[UInt8]].self, bytes, .byteaArray)
            attempt([PostgresNumeric?].self, bytes, .numericArray)
            if let numeric = bytes.withUnsafeBytes({
                try? BinaryDecoding.decode(PostgresNumeric.self, from: $0, oid: .numeric)
            }) {
                _ = numeric.description
                _ = numeric.exactInteger
                _ = BinaryDecoding.encode(numeric)
            }
        }
        #expect(decoded > 0)
    }

    @Test("A number with digits behind its scale is refused; zeros there are none", arguments: 0...8)
    func hiddenDigits(scale: UInt8) throws {
        // 5.1234 5678, of which the scale shows a part.
        let bytes: [UInt8] = [0, 3, 0, 0, 0, 0, 0, scale, 0, 5, 0x04, 0xD2, 0x16, 0x2E]
        let number = bytes.withUnsafeBytes {
            try? BinaryDecoding.decode(PostgresNumeric.self, from: $0, oid: .numeric)
        }
        #expect(number?.description == (scale == 8 ? "5.12345678" : nil))
        let tail: [UInt16] = [0, 1_000, 1_200, 1_230, 1_234]
        let shown = tail[Int(min(scale, 4))]
        let short: [UInt8] = [0, 2, 0, 0, 0, 0, 0, scale, 0, 5, UInt8(shown >> 8), UInt8(shown & 255)]
        let kept = try short.withUnsafeBytes {
            try BinaryDecoding.decode(PostgresNumeric.self, from: $0, oid: .numeric)
        }
        let text = scale == 0 ? "5" : "5." + "12340000".prefix(Int(scale))
        #expect(kept.description == text)
    }

    @Test("Random cuts and damage never trap the reader of COPY", arguments: [UInt64(15), 16])
    func copyRobustness(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var stream: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0]
        stream += [UInt8](repeating: 0, count: 8)
        for row in 0..<5 {
            stream += [0, 3, 0, 0, 0, 4, 0, 0, 0, UInt8(row), 255, 255, 255, 255, 0, 0, 0, 2, 104, 105]
        }
        stream += [255, 255]
        for _ in 0..<3_000 {
            var chunks: [[UInt8]] = []
            var rest = stream[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...min(30, rest.count), using: &generator)
                chunks.append([UInt8](rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            var sum = 0
            let rows = try BinaryDecoding.copyRows(in: chunks) { row in
                try ensure(row.count == 3)
                sum += Int(try row.int32(at: 0))
                try ensure(row.isNull(at: 1))
                try ensure(row.string(at: 2) == "hi")
                try ensure((try? row.int32(at: 1)) == nil)
                try ensure((try? row.int64(at: 0)) == nil)
                try ensure((try? row.int64(at: 3)) == nil)
            }
            #expect(rows == 5)
            #expect(sum == 10)
            let chunk = Int.random(in: 0..<chunks.count, using: &generator)
            let place = Int.random(in: 0..<chunks[chunk].count, using: &generator)
            chunks[chunk][place] = .random(in: 0...255, using: &generator)
            _ = try? BinaryDecoding.copyRows(in: chunks) { row in
                for index in -1...row.count {
                    _ = try? row.int32(at: index)
                    _ = try? row.string(at: index)
                    _ = try? row.bytes(at: index)
                }
            }
        }
    }
}
