import SupervisionExchange
import Testing

@Suite("Taking CSV apart")
struct CSVScannerTests {
    @Test(
        "Rows and cells as RFC 4180 has them",
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("\"a\",\"b,c\"\n", [["a", "b,c"]]),
            ("\"say \"\"no\"\"\",\n", [["say \"no\"", ""]]),
            ("\"two\r\nlines\",x\n", [["two\r\nlines", "x"]]),
            ("\n\na\n\r\n\nb\n\n", [["a"], ["b"]]),
            ("\"\"\n", [[""]]),
            (",\n,", [["", ""], ["", ""]]),
            ("5\" pipe,x\n", [["5\" pipe", "x"]]),
            ("\"\"\"\"", [["\""]]),
            ("", []), ("\n", []), ("\r\n", []),
        ])
    func shapes(text: String, expected: [[String]]) throws {
        #expect(try rows(PiecewiseBytes(Array(text.utf8))) == expected)
    }

    @Test("The same bytes cut at every place, and in blocks of every size, give the same rows")
    func cuts() throws {
        let text = "id,说明\r\n1,\"甲 \"\"乙\"\"\r\n丙\"\r\n\r\n2,\"\"\r\n3,丁,\r4,\"x\ry\"\n,\"\"\"\"\n"
        let bytes = Array(text.utf8)
        let whole = try rows(UTF8Bytes(PiecewiseBytes(bytes)), blockSize: 4096)
        #expect(whole.count == 6)
        for cut in 1..<bytes.count {
            #expect(try rows(UTF8Bytes(PiecewiseBytes(bytes, cuts: [cut]))) == whole, "cut at \(cut)")
        }
        #expect(try rows(UTF8Bytes(PiecewiseBytes(bytes, cuts: Array(1..<bytes.count)))) == whole)
        for size in 32...80 {
            #expect(try rows(UTF8Bytes(PiecewiseBytes(bytes)), blockSize: size) == whole, "blocks of \(size)")
        }
    }

    @Test("Lines are counted through quotations, whatever ends them")
    func lines() throws {
        let text = "a\n\"x\ny\r\nz\rw\"\nb\r\n\r\nc\rd"
        let scanner = CSVScanner(PiecewiseBytes(Array(text.utf8)))
        var lines: [Int] = []
        while try scanner.next() { lines.append(scanner.line) }
        #expect(lines == [1, 2, 6, 8, 9])
    }

    @Test("A quotation that never closes names the line where it began")
    func openQuote() {
        for text in ["a,b\nc,\"d\ne\nf", "a\nb,\"", "a\n\n\"x\"\"\n"] {
            let error = #expect(throws: StreamFault.self) { _ = try rows(PiecewiseBytes(Array(text.utf8))) }
            #expect(error?.cause == .quoteOpen)
            #expect(error?.line == (text.hasPrefix("a\n\n") ? 3 : 2))
        }
    }

    @Test("Memory stays bounded when a quotation never closes or a row never ends")
    func endless() {
        let quote = Array("a\n\"".utf8) + [UInt8](repeating: 0x78, count: 5 << 20)
        let open = #expect(throws: StreamFault.self) {
            _ = try rows(PiecewiseBytes(quote), blockSize: 1 << 16)
        }
        #expect(open == StreamFault(.quoteOpen, line: 2))
        let row = Array("a\n".utf8) + [UInt8](repeating: 0x2C, count: 5 << 20)
        let long = #expect(throws: StreamFault.self) { _ = try rows(PiecewiseBytes(row), blockSize: 1 << 16) }
        #expect(long == StreamFault(.rowTooLong, line: 2))
    }

    @Test("Text after a closing quote is told with its line")
    func stray() throws {
        let scanner = CSVScanner(PiecewiseBytes(Array("a,b\n\"say \\\"no\\\" twice\",x\nc,d\n".utf8)))
        #expect(try scanner.next())
        #expect(scanner.strayQuoteLine == nil)
        #expect(try scanner.next())
        #expect(scanner.strayQuoteLine == 2)
        #expect(try scanner.next())
        #expect(scanner.strayQuoteLine == nil)
    }

    @Test("Whatever cells are written read back", arguments: 0..<200)
    func hostile(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "\"", ",", "\n", "\r\n", "\r", " ", "督导", "a", "é", "\u{3000}", "\"\"", "=1+1", "😀", "0",
        ]
        let width = Int.random(in: 2...6, using: &generator)
        let table = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...6, using: &generator))
                    .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            }
        }
        let folder = try Folder()
        let writer = try DataFolderWriter(folder.path, form: .threeFile, existing: .refuse)
        let further = (0..<width).map { "c\($0)" }
        let file = try writer.file("institutions", columns: ["institution_id"], further: further)
        for row in table { try file.append(["x"] + row) }
        try writer.finish()
        let bytes = try folder.bytes("institutions.csv")
        let size = Int.random(in: 32...128, using: &generator)
        let read = try rows(UTF8Bytes(PiecewiseBytes(bytes)), blockSize: size)
        #expect(read == [["institution_id"] + further] + table.map { ["x"] + $0 })
    }
}
