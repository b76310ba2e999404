/// Strict validation of UTF-8 (RFC 3629): no surrogates, no overlong forms, nothing above U+10FFFF, no NUL.
enum UTF8Validation {
    /// Why validation stopped.
    enum Stop: Hashable { case end, incomplete, invalid, nul }

    /// How far the bytes are valid and why no farther.
    struct Outcome {
        let valid: Int
        let stop: Stop
        /// How many of the characters take more than a byte.
        let wide: Int
    }

    /// Looks at a block.
    ///
    /// - Complexity: O(n), eight bytes at a time where the text is ASCII.
    static func check(_ bytes: UnsafeRawBufferPointer) -> Outcome {
        let count = bytes.count
        var place = 0
        var wide = 0
        while place < count {
            while place + 8 <= count {
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                // A byte is above 0x7F, or is 0 (the classical test for a zero byte in a word).
                let zeros = (word &- 0x0101_0101_0101_0101) & ~word
                if (word | zeros) & 0x8080_8080_8080_8080 != 0 { break }
                place += 8
            }
            guard place < count else { break }
            let first = bytes[place]
            if first < 0x80 {
                if first == 0 { return Outcome(valid: place, stop: .nul, wide: wide) }
                place += 1
                continue
            }
            let length: Int
            let least: UInt8
            let most: UInt8
            switch first {
            case 0xC2...0xDF: (length, least, most) = (2, 0x80, 0xBF)
            case 0xE0: (length, least, most) = (3, 0xA0, 0xBF)
            case 0xED: (length, least, most) = (3, 0x80, 0x9F)
            case 0xE1...0xEF: (length, least, most) = (3, 0x80, 0xBF)
            case 0xF0: (length, least, most) = (4, 0x90, 0xBF)
            case 0xF1...0xF3: (length, least, most) = (4, 0x80, 0xBF)
            case 0xF4: (length, least, most) = (4, 0x80, 0x8F)
            default: return Outcome(valid: place, stop: .invalid, wide: wide)
            }
            for step in 1..<length {
                guard place + step < count else {
                    return Outcome(valid: place, stop: .incomplete, wide: wide)
                }
                let byte = bytes[place + step]
                guard step == 1 ? byte >= least && byte <= most : byte & 0xC0 == 0x80 else {
                    return Outcome(valid: place, stop: .invalid, wide: wide)
                }
            }
            place += length
            wide += 1
        }
        return Outcome(valid: count, stop: .end, wide: wide)
    }
}
