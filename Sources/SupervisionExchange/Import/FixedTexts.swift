/// Texts whose bytes stay where they are, so that cells may point at them.
final class FixedTexts {
    private let bytes: UnsafeMutableRawBufferPointer
    private let ranges: [Range<Int>]

    init(_ texts: [String]) {
        var all: [UInt8] = []
        ranges = texts.map { text in
            let start = all.count
            all += Array(text.utf8)
            return start..<all.count
        }
        bytes = .allocate(byteCount: max(1, all.count), alignment: 1)
        bytes.copyBytes(from: all)
    }

    deinit { bytes.deallocate() }

    /// The bytes of a text.
    subscript(place: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[ranges[place]])
    }
}
