import SupervisionModel
import Testing

@Suite("The kind of content")
struct MediaTypeTests {
    static func sniff(_ bytes: [UInt8]) -> MediaType { MediaType(sniffing: bytes[...]) }

    static let frame: [UInt8] = [0xFF, 0xFB, 0x90]
    static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// A film's or picture's first box.
    static func box(_ brand: String) -> [UInt8] { [0, 0, 0, 0x18] + Array("ftyp\(brand)".utf8) }

    /// An archive's entries, with thirty bytes of header each, the names and nothing in them.
    static func archive(_ names: [String]) -> [UInt8] {
        names.flatMap { [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26) + Array($0.utf8) }
    }

    static let types = "[Content_Types].xml"

    @Test(
        "is told from a file's first bytes",
        arguments: [
            (Array("%PDF-1.7\n".utf8), .pdf), (Array("%PDF-".utf8), .pdf), (Array("%PDF".utf8), .text),
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0xFF, 0xD8, 0xFF], .jpeg), ([0xFF, 0xD8], .binary),
            (png, .png), (Array(png.dropLast()), .binary),
            (Array("GIF89a\u{1}".utf8), .gif), (Array("GIF87a\u{1}".utf8), .gif),
            (Array("GIF88a\u{1}".utf8), .binary),
            (Array("RIFF\u{1}\0\0\0WEBP".utf8), .webP), (Array("RIFF\u{1}\0\0\0WAVE".utf8), .wav),
            (Array("RIFF\u{1}\0\0\0AVI ".utf8), .binary), (Array("RIFF\u{1}\0\0\0WAV".utf8), .binary),
            (Array("RIFX\u{1}\0\0\0WAVE".utf8), .binary),
            (box("isom"), .mp4), (box("mp42"), .mp4), (box("qt  "), .quickTime), (box("M4A "), .mp4Audio),
            (box("heic"), .heif), (box("heix"), .heif), (box("mif1"), .heif), (box("iso"), .binary),
            (Array("ID3\u{3}\0".utf8), .mp3), (frame, .mp3), (Array(frame.dropLast()), .binary),
            (ole, .compoundFile), (Array(ole.dropLast()), .binary),
            (archive([types, "_rels/.rels", "word/document.xml"]), .wordDocument),
            (archive([types, "xl/workbook.xml"]), .workbook),
            (archive(["ppt/slides/slide1.xml", types]), .presentation),
            (archive(["word/document.xml"]), .zip), (archive([types, "docProps/app.xml"]), .zip),
            (archive(["a/word/x", types]), .zip), (archive(["a.txt"]), .zip), (archive([""]), .zip),
            ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
            ([0x50, 0x4B, 0x03], .binary), ([0x50, 0x4B, 0x07, 0x08], .binary),
            ([0x20] + archive([types, "xl/workbook.xml"]), .binary),
            ([], .binary), ([0x00], .binary), (Array("text".utf8), .text),
            (Array("督导表\r\n\t\u{C}".utf8), .text),
            ([0xEF, 0xBB, 0xBF, 0x61], .text),
            // 督导 in GB 18030, then a character of four bytes.
            ([0xB6, 0xBD, 0xB5, 0xBC], .textGB18030), ([0x61, 0x81, 0x30, 0x81, 0x30], .textGB18030),
        ] as [([UInt8], MediaType)])
    func kinds(_ bytes: [UInt8], _ type: MediaType) {
        #expect(Self.sniff(bytes) == type)
        // A slice that doesn't begin at nought is read from its own beginning.
        let slice = ([0x25, 0x50] + bytes)[2...]
        #expect(MediaType(sniffing: slice) == type)
        #expect(bytes.withUnsafeBytes { MediaType(sniffing: $0) } == type)
    }

    @Test("is told by every byte of a signature")
    func signatures() {
        let cases: [([UInt8], MediaType)] = [
            (Array("%PDF-".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .jpeg), (Self.png, .png),
            (Array("GIF89a".utf8), .gif), (Array("GIF87a".utf8), .gif), (Self.ole, .compoundFile),
            (Array("ID3".utf8), .mp3), ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ]
        for (signature, type) in cases {
            #expect(Self.sniff(signature + [0]) == type)
            for place in signature.indices {
                var other = signature + [0]
                other[place] ^= 0x40
                #expect(Self.sniff(other) != type, "\(type) at \(place)")
            }
        }
    }

    @Test("is MP3 sound for a frame whose version, layer, bit rate and sampling rate exist")
    func frames() {
        for second in UInt8.min...UInt8.max {
            let isFrame = second >= 0xE0 && (second >> 3) & 3 != 1 && (second >> 1) & 3 == 1
            #expect((Self.sniff([0xFF, second, 0x90, 0]) == .mp3) == isFrame, "\(second)")
        }
        for third in UInt8.min...UInt8.max {
            let isFrame = (1...14).contains(third >> 4) && (third >> 2) & 3 != 3
            #expect((Self.sniff([0xFF, 0xFB, third, 0]) == .mp3) == isFrame, "\(third)")
        }
        #expect(Self.sniff([0xFE, 0xFB, 0x90, 0]) != .mp3)
    }

    @Test("is no text with a control character, but for those of lines and pages")
    func controls() {
        for byte in UInt8.min...0x7F {
            let isText = byte >= 0x20 && byte < 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains(byte)
            #expect(Self.sniff([0x61, byte, 0x61]) == (isText ? .text : .binary), "\(byte)")
        }
    }

    @Test("is UTF-8 exactly where Swift reads the bytes as such, for every character and every pair of bytes")
    func unicode() {
        // Every scalar's encoding is UTF-8, whole and cut.
        for value in stride(from: UInt32(0x80), through: 0x10FFFF, by: 1) {
            if value > 0x3000, value < 0x10F000, value % 251 != 0, value & 0xFFFF > 2,
                value & 0xFFFF < 0xFFFE, !(0xD7F0...0xE010).contains(value)
            {
                continue
            }
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(Character(scalar)).utf8)
            #expect(Self.sniff([0x61] + bytes) == .text, "\(value)")
        }
        // With ASCII behind it nothing is cut, so that the bytes are sound or not.
        for first in UInt8(0x80)...0xFF {
            for second in UInt8(0x80)...0xFF {
                for tail in [[], [0x80], [0xBF], [0x80, 0x80], [0xBF, 0xBF]] as [[UInt8]] {
                    let bytes = [0x61, first, second] + tail + [0x61]
                    let isSound = String(validating: bytes, as: UTF8.self) != nil
                    #expect((Self.sniff(bytes) == .text) == isSound, "\(bytes)")
                }
            }
        }
    }

    @Test("is still text when the last character is cut")
    func cut() {
        for word in ["é", "督", "😀"] {
            let bytes = Array("表\(word)".utf8)
            for length in 1...bytes.count { #expect(Self.sniff(Array(bytes.prefix(length))) == .text) }
        }
        for end in [[0xC3, 0x41], [0xE7, 0x9D, 0x41], [0xF0, 0x9F, 0x98, 0x41], [0xC3, 0xC3]] as [[UInt8]] {
            #expect(Self.sniff(Array("表".utf8) + end) != .text, "\(end)")
        }
        let old: [UInt8] = [0xB6, 0xBD, 0x81, 0x30, 0x81, 0x30]
        for length in 2...old.count {
            #expect(Self.sniff(Array(old.prefix(length))) == .textGB18030, "\(length)")
        }
    }

    /// 0xFF stands nowhere in UTF-8, so that what stands behind decides for the older encoding alone.
    @Test("is GB 18030 for its pairs and fours of bytes alone")
    func chinese() {
        let lead: [UInt8] = [0x81, 0x40]
        for first in UInt8(0x80)...0xFF {
            for second in UInt8(0x20)...0xFF where second != 0x7F {
                let isPair =
                    (0x81...0xFE).contains(first) && second >= 0x40 && second != 0xFF
                // A digit begins a character of four bytes, which isn't whole here.
                #expect(
                    (Self.sniff(lead + [first, second, 0x61]) == .textGB18030) == isPair,
                    "\(first) \(second)")
            }
        }
        for second in UInt8(0x20)...0x7E {
            for third in [0x30, 0x39, 0x40, 0x80, 0x81, 0xFE, 0xFF] as [UInt8] {
                for fourth in [0x2F, 0x30, 0x39, 0x3A] as [UInt8] {
                    let bytes = lead + [0x81, second, third, fourth, 0x61]
                    let isFour =
                        (0x30...0x39).contains(second) && (0x81...0xFE).contains(third)
                        && (0x30...0x39).contains(fourth)
                    guard second < 0x40 else { continue }
                    #expect((Self.sniff(bytes) == .textGB18030) == isFour, "\(bytes)")
                }
            }
        }
        #expect(Self.sniff(lead + [0x80]) == .binary)
        #expect(Self.sniff(lead + [0xFF]) == .binary)
        #expect(Self.sniff(lead + [0x81, 0x7F]) == .binary)
        // A fault in the last byte is a fault, not a cut.
        for end in [[0x81, 0x20], [0x81, 0x30, 0x40], [0x81, 0x30, 0x81, 0x40]] as [[UInt8]] {
            #expect(Self.sniff(lead + end) == .binary, "\(end)")
        }
    }

    @Test("comes of any bytes of any length, and never traps", arguments: 1...40 as ClosedRange<UInt64>)
    func anything(_ seed: UInt64) {
        var state = seed
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        let heads: [[UInt8]] = [
            [], Self.frame, Self.png, Self.ole, Self.box("isom"), [0x50, 0x4B, 0x03, 0x04],
            Array("RIFF".utf8), Array("%PDF".utf8), [0x81, 0x30], [0xF0, 0x90],
        ]
        for length in 0...64 {
            for head in heads {
                let whole = head + (0..<64).map { _ in next() }
                let bytes = Array(whole.prefix(length))
                let type = Self.sniff(bytes)
                #expect(MediaType(rawValue: type.rawValue) == type)
                if length == 0 { #expect(type == .binary) }
            }
            let alike = [UInt8](repeating: next(), count: length)
            #expect(MediaType.allCases.contains(Self.sniff(alike)))
        }
        #expect(MediaType(sniffing: UnsafeRawBufferPointer(start: nil, count: 0)) == .binary)
    }

    @Test("has a registered name and a word, each its own")
    func words() {
        #expect(MediaType.allCases.count == 19)
        #expect(Set(MediaType.allCases.map(\.chinese)).count == 19)
        #expect(MediaType.allCases.allSatisfy { $0.rawValue.contains("/") && !$0.chinese.isEmpty })
        #expect(EvidenceFault.vocabulary == "altered (被更改), missing (缺失), extra (多余)")
    }
}
