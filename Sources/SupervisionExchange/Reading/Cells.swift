import SupervisionModel

/// Readings of a cell's bytes.
enum Cells {
    /// The bytes without blanks around them.
    @inline(__always)
    static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let first = bytes.first, let last = bytes.last else { return bytes }
        // Most cells begin and end with a letter, a digit or a Chinese character.
        guard first <= 0x20 || last <= 0x20 || first == 0xE3 || last == 0x80 else { return bytes }
        return slowlyTrimmed(bytes)
    }

    private static func slowlyTrimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = 0
        var end = bytes.count
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        // U+3000, the blank as wide as a Chinese character.
        let isWide = { (at: Int) in bytes[at] == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80 }
        while start < end {
            if isBlank(bytes[start]) {
                start += 1
            } else if start + 3 <= end, isWide(start) {
                start += 3
            } else {
                break
            }
        }
        while start < end {
            if isBlank(bytes[end - 1]) {
                end -= 1
            } else if end - 3 >= start, isWide(end - 3) {
                end -= 3
            } else {
                break
            }
        }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }

    /// A whole number in decimal digits, with a sign before it or none; nothing for anything else.
    static func integer(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let first = bytes.first else { return nil }
        let isNegative = first == 0x2D
        var place = isNegative ? 1 : 0
        guard place < bytes.count, bytes.count <= 18 else { return nil }
        var value = 0
        while place < bytes.count {
            let digit = bytes[place] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
            place += 1
        }
        return isNegative ? -value : value
    }

    /// A number in decimal notation; nothing for anything else, infinities and hexadecimals among them.
    static func number(_ bytes: UnsafeRawBufferPointer) -> Double? {
        let isDecimal = bytes.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65
        }
        guard isDecimal, bytes.count <= 64, let value = Double(String(decoding: bytes, as: UTF8.self)) else {
            return nil
        }
        return value.isFinite ? value : nil
    }

    /// A month, `YYYY-MM`.
    static func month(_ bytes: UnsafeRawBufferPointer) -> CalendarMonth? {
        guard bytes.count == 7 else { return nil }
        return CalendarMonth(String(decoding: bytes, as: UTF8.self))
    }
}
