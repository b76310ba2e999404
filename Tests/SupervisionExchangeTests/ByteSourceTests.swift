import SupervisionExchange
import Testing

@Suite("Bytes of a file")
struct ByteSourceTests {
    private let text = Array("编号,名称\nJ1,甲公司 😀\nJ2,乙\n".utf8)

    @Test("A gzip file of several members is one text, and zeros after it are padding")
    func members() throws {
        let parts = try gzip(Array(text[..<10])) + gzip([]) + gzip(Array(text[10...]))
        #expect(try drain(InflatedBytes(PiecewiseBytes(parts))) == text)
        #expect(try drain(InflatedBytes(PiecewiseBytes(parts + [0, 0, 0])), block: 16) == text)
        #expect(try drain(InflatedBytes(PiecewiseBytes(parts, cuts: Array(1..<parts.count)))) == text)
    }

    @Test("A gzip file that ends anywhere too early is truncated")
    func truncated() throws {
        let whole = try gzip(text)
        for length in 1..<whole.count {
            let error = #expect(throws: StreamFault.self) {
                _ = try drain(InflatedBytes(PiecewiseBytes(Array(whole[..<length]))))
            }
            #expect(error?.cause == .gzipTruncated, "\(length) bytes")
        }
    }

    @Test("Anything but a member after a member is damage")
    func trailing() throws {
        let error = #expect(throws: StreamFault.self) {
            _ = try drain(InflatedBytes(PiecewiseBytes(try gzip(text) + Array("rest".utf8))))
        }
        #expect(error?.cause == .gzipDamaged)
    }

    @Test("Turned bits of a gzip file never pass for another text", arguments: 0..<500)
    func bitFlips(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes = try gzip(text)
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        // A bit of the header's time, flags or system may turn without harm; the text never changes unseen.
        do { #expect(try drain(InflatedBytes(PiecewiseBytes(bytes))) == text) } catch let fault as StreamFault
        {
            #expect([.gzipDamaged, .gzipTruncated].contains(fault.cause))
        }
    }

    @Test("A byte-order mark is taken off, however the bytes come")
    func mark() throws {
        let marked = [0xEF, 0xBB, 0xBF] + text
        for cut in 1..<marked.count {
            let source = UTF8Bytes(PiecewiseBytes(marked, cuts: [cut]))
            #expect(try drain(source, block: 16) == text)
            #expect(source.hasByteOrderMark)
        }
        #expect(try drain(UTF8Bytes(PiecewiseBytes([0xEF, 0xBB, 0xBF]))).isEmpty)
        #expect(try drain(UTF8Bytes(PiecewiseBytes([0x61]))) == [0x61])
    }

    @Test(
        "Bytes that aren't strict UTF-8 are told with their place",
        arguments: [
            [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xFF], [0x80],
            [0xE7, 0x9D],
        ] as [[UInt8]])
    func invalid(bytes: [UInt8]) {
        for cut in 1..<(4 + bytes.count) {
            let source = UTF8Bytes(PiecewiseBytes(Array("abc\n".utf8) + bytes, cuts: [cut]))
            #expect(throws: StreamFault(.notUTF8, offset: 4)) { _ = try drain(source) }
        }
    }

    @Test("Zero bytes are no text")
    func nul() {
        #expect(throws: StreamFault(.binary, offset: 9)) {
            _ = try drain(UTF8Bytes(PiecewiseBytes(Array("123456789\0".utf8))))
        }
    }

    @Test("GB 18030 comes out as UTF-8, cut anywhere, two bytes a character or four")
    func gb() throws {
        let source = "编号,名称\nJ1,镕㐀𠀀 é\n"
        let bytes = try gb18030(source)
        for cut in 1..<bytes.count {
            #expect(
                try drain(GB18030Bytes(PiecewiseBytes(bytes, cuts: [cut])), block: 16) == Array(source.utf8))
        }
        let broken = Array("abc".utf8) + [0x81]
        #expect(throws: StreamFault(.notGB18030, offset: 3)) {
            _ = try drain(GB18030Bytes(PiecewiseBytes(broken)))
        }
    }

    @Test("Random bytes end in rows or in a fault, never in a crash", arguments: 0..<100)
    func random(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let length = Int.random(in: 0...300, using: &generator)
            // Half of the bytes are such as mean something to the scanner.
            let telling = Array("\",\n\r\u{FEFF}督".utf8)
            let bytes = (0..<length).map { _ in
                Bool.random(using: &generator)
                    ? telling[Int.random(in: 0..<telling.count, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? rows(PiecewiseBytes(bytes), blockSize: 32)
            _ = try? rows(UTF8Bytes(PiecewiseBytes(bytes, cuts: [length / 2])), blockSize: 32)
            if let source = try? GB18030Bytes(PiecewiseBytes(bytes)) { _ = try? rows(source, blockSize: 32) }
            if let source = try? InflatedBytes(PiecewiseBytes([0x1F, 0x8B, 8, 0] + bytes)) {
                _ = try? drain(source)
            }
        }
    }

    @Test("Ids keep their numbers through growth and forgetting")
    func interner() {
        let interner = ByteInterner()
        for number in 0..<5_000 { #expect(Int(interner.intern("id-\(number)-督导")) == number) }
        for number in 0..<5_000 { #expect(Int(interner.intern("id-\(number)-督导")) == number) }
        interner.removeAll(after: 10)
        #expect(interner.count == 10)
        #expect(interner.intern("id-9-督导") == 9)
        #expect(interner.intern("id-4999-督导") == 10)
        #expect(interner.text(10) == "id-4999-督导")
        #expect(interner.intern("") == 11)
        #expect(interner.text(11).isEmpty)
    }

    @Test("Ids that have no room are told, and those before keep their numbers")
    func fullInterner() {
        let interner = ByteInterner(arenaLimit: 10)
        #expect(interner.intern("12345") == 0)
        #expect(interner.intern("123456") == ByteInterner.full)
        #expect(interner.intern("abcde") == 1)
        #expect(interner.intern("x") == ByteInterner.full)
        #expect(interner.intern("12345") == 0)
        #expect(interner.count == 2)
    }
}
