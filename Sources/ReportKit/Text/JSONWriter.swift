/// Writes JSON as text into a buffer, putting the commas where they belong.
///
/// Strings are escaped so that they hold no control character, and no line separator that a script would take for the
/// end of a line. A number that isn't finite is written as null.
public struct JSONWriter: Sendable {
    /// Where the text is collected; drain it into a sink between values.
    public var buffer: TextBuffer = TextBuffer()
    /// Whether a value was written in the innermost object or array, one entry a level.
    private var hasValue: [Bool] = [false]
    private var followsKey: Bool = false

    /// Makes a writer with nothing written.
    public init() {}

    /// Begins an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Ends the innermost object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Begins an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Ends the innermost array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the name of the next value of an object.
    ///
    /// - Parameter name: The name.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        buffer.append(byte: UInt8(ascii: ":"))
        followsKey = true
    }

    /// Writes a string.
    ///
    /// - Parameter text: The string.
    public mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    /// Writes a string, or null.
    ///
    /// - Parameter text: The string.
    public mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    /// Writes a whole number.
    ///
    /// - Parameter number: The number.
    public mutating func value(_ number: Int) {
        separate()
        buffer.append(String(number))
    }

    /// Writes a number in full, or null.
    ///
    /// - Parameter number: The number.
    public mutating func value(_ number: Double?) {
        separate()
        buffer.append(number.flatMap { DecimalText.full($0) } ?? "null")
    }

    /// Writes true or false.
    ///
    /// - Parameter flag: The value.
    public mutating func value(_ flag: Bool) {
        separate()
        buffer.append(flag ? "true" : "false")
    }

    /// Writes null.
    public mutating func null() {
        separate()
        buffer.append("null")
    }

    /// Writes an array of strings.
    ///
    /// - Parameter texts: The strings.
    public mutating func value(_ texts: [String]) {
        beginArray()
        for text in texts { value(text) }
        endArray()
    }

    /// Writes a line break between two values, for readers and for formats of one value a line.
    ///
    /// At the outermost level the next value then follows without a comma.
    public mutating func lineBreak() {
        buffer.append(byte: UInt8(ascii: "\n"))
        if hasValue.count == 1 { hasValue[0] = false }
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        buffer.append(byte: byte)
        hasValue.append(false)
    }

    private mutating func close(_ byte: UInt8) {
        buffer.append(byte: byte)
        if hasValue.count > 1 { hasValue.removeLast() }
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        if hasValue[hasValue.count - 1] { buffer.append(byte: UInt8(ascii: ",")) }
        hasValue[hasValue.count - 1] = true
    }

    private mutating func quote(_ text: String) {
        buffer.append(byte: UInt8(ascii: "\""))
        // 0xC2 and 0xE2 begin the controls and separators beyond ASCII that are escaped too.
        if text.utf8.allSatisfy({
            $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2
        }) {
            buffer.append(text)
        } else {
            for scalar in text.unicodeScalars { escape(scalar) }
        }
        buffer.append(byte: UInt8(ascii: "\""))
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22: buffer.append("\\\"")
        case 0x5C: buffer.append("\\\\")
        case 0x0A: buffer.append("\\n")
        case 0x0D: buffer.append("\\r")
        case 0x09: buffer.append("\\t")
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029:
            buffer.append("\\u")
            for place in [12, 8, 4, 0] {
                let digit: UInt8 = UInt8(truncatingIfNeeded: (scalar.value >> UInt32(place)) & 0xF)
                buffer.append(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        default: buffer.append(bytes: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
