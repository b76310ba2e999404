/// An exact decimal number as the server's `numeric` keeps it, with its scale, or NaN or an infinity.
///
/// The scale is part of the value, as it is printed: `1.50` and `1.5` are two values. Nothing is rounded.
public struct PostgresNumeric: Sendable, Hashable, CustomStringConvertible {
    enum Sign: UInt16 {
        case positive = 0x0000
        case negative = 0x4000
        case nan = 0xC000
        case infinity = 0xD000
        case negativeInfinity = 0xF000
    }

    /// What kind of number it is and on which side of zero.
    let sign: Sign
    /// The power of 10,000 of the first group.
    let weight: Int
    /// Digits after the point that are printed.
    public let scale: Int
    /// Digits in groups of four, without zero groups at either end.
    let groups: [UInt16]

    /// Not a number.
    public static let nan: PostgresNumeric = PostgresNumeric(special: .nan)
    /// Larger than every number.
    public static let infinity: PostgresNumeric = PostgresNumeric(special: .infinity)
    /// Smaller than every number.
    public static let negativeInfinity: PostgresNumeric = PostgresNumeric(special: .negativeInfinity)

    private init(special sign: Sign) {
        self.sign = sign
        weight = 0
        scale = 0
        groups = []
    }

    /// Takes groups of the wire in any form and drops zero groups at both ends; zero has no sign.
    private init(sign: Sign, weight: Int, scale: Int, groups all: ArraySlice<UInt16>) {
        var groups = all
        var weight = weight
        while groups.first == 0 {
            groups.removeFirst()
            weight -= 1
        }
        while groups.last == 0 { groups.removeLast() }
        self.sign = groups.isEmpty ? .positive : sign
        self.weight = groups.isEmpty ? 0 : weight
        self.scale = scale
        self.groups = [UInt16](groups)
    }

    /// Takes a whole number.
    public init(_ value: Int64) {
        var magnitude = value.magnitude
        var groups: [UInt16] = []
        while magnitude > 0 {
            groups.append(UInt16(magnitude % 10_000))
            magnitude /= 10_000
        }
        groups.reverse()
        self.init(
            sign: value < 0 ? .negative : .positive, weight: groups.count - 1, scale: 0, groups: groups[...])
    }

    /// Reads digits with an optional sign and an optional point, or `NaN`, `Infinity`, `-Infinity`; else
    /// `nil`.
    ///
    /// There is no exponent. At most 131,072 digits before and 16,383 after the point, as the server allows.
    public init?(_ text: some StringProtocol) {
        switch text {
        case "NaN":
            self = .nan
            return
        case "Infinity":
            self = .infinity
            return
        case "-Infinity":
            self = .negativeInfinity
            return
        default: break
        }
        var sign = Sign.positive
        var whole: [UInt8] = []
        var fraction: [UInt8] = []
        var hasPoint = false
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where place == 0: sign = .negative
            case UInt8(ascii: "+") where place == 0: break
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if hasPoint {
                    fraction.append(byte - UInt8(ascii: "0"))
                } else {
                    whole.append(byte - UInt8(ascii: "0"))
                }
            default: return nil
            }
        }
        guard whole.count + fraction.count > 0, whole.count <= 131_072, fraction.count <= 16_383 else {
            return nil
        }
        let scale = fraction.count
        whole.insert(contentsOf: repeatElement(0, count: (4 - whole.count % 4) % 4), at: 0)
        fraction.append(contentsOf: repeatElement(0, count: (4 - fraction.count % 4) % 4))
        let digits = whole + fraction
        let groups = stride(from: 0, to: digits.count, by: 4).map { start in
            digits[start..<(start + 4)].reduce(UInt16(0)) { $0 * 10 + UInt16($1) }
        }
        self.init(sign: sign, weight: whole.count / 4 - 1, scale: scale, groups: groups[...])
    }

    /// Whether it is neither NaN nor an infinity.
    public var isFinite: Bool { sign == .positive || sign == .negative }

    /// Whether it is below zero.
    public var isNegative: Bool { sign == .negative || sign == .negativeInfinity }

    private func group(atWeight place: Int) -> UInt16 {
        let index = weight - place
        return groups.indices.contains(index) ? groups[index] : 0
    }

    /// The digits, with as many after the point as the scale says.
    public var description: String {
        switch sign {
        case .nan: return "NaN"
        case .infinity: return "Infinity"
        case .negativeInfinity: return "-Infinity"
        case .positive, .negative: break
        }
        var bytes: [UInt8] = []
        if sign == .negative { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        func append(_ group: UInt16) {
            bytes.append(UInt8(ascii: "0") + UInt8(group / 1000))
            bytes.append(UInt8(ascii: "0") + UInt8(group / 100 % 10))
            bytes.append(UInt8(ascii: "0") + UInt8(group / 10 % 10))
            bytes.append(UInt8(ascii: "0") + UInt8(group % 10))
        }
        if weight >= 0, !groups.isEmpty {
            for place in stride(from: weight, through: 0, by: -1) { append(group(atWeight: place)) }
            let zeros = bytes[start...].prefix { $0 == UInt8(ascii: "0") }.count
            bytes.removeSubrange(start..<(start + zeros))
        }
        if bytes.count == start { bytes.append(UInt8(ascii: "0")) }
        if scale > 0 {
            bytes.append(UInt8(ascii: "."))
            let end = bytes.count + scale
            var place = -1
            while bytes.count < end {
                append(group(atWeight: place))
                place -= 1
            }
            bytes.removeSubrange(end...)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The whole number, or `nil` when it has a fraction, is too large or isn't finite.
    public var exactInteger: Int64? {
        guard isFinite else { return nil }
        guard !groups.isEmpty else { return 0 }
        guard weight >= groups.count - 1, weight < 5 else { return nil }
        var value: Int64 = 0
        for place in stride(from: weight, through: 0, by: -1) {
            let (scaled, overflow) = value.multipliedReportingOverflow(by: 10_000)
            guard !overflow else { return nil }
            let digits = Int64(group(atWeight: place))
            let (sum, second) =
                sign == .negative
                ? scaled.subtractingReportingOverflow(digits) : scaled.addingReportingOverflow(digits)
            guard !second else { return nil }
            value = sum
        }
        return value
    }

    /// The nearest `Double`.
    public var approximation: Double {
        switch sign {
        case .nan: .nan
        case .infinity: .infinity
        case .negativeInfinity: -.infinity
        case .positive, .negative: Double(description) ?? .nan
        }
    }
}

extension PostgresNumeric: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `numeric`.
    public static var postgresType: PostgresOID { .numeric }

    /// Bound in arrays of `numeric`.
    public static var postgresArrayType: PostgresOID { .numericArray }

    /// Writes the groups.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: UInt16(clamping: groups.count))
        buffer.append(bigEndian: Int16(clamping: weight))
        buffer.append(bigEndian: sign.rawValue)
        buffer.append(bigEndian: UInt16(clamping: scale))
        for group in groups { buffer.append(bigEndian: group) }
    }

    /// Reads a `numeric` column.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> PostgresNumeric {
        guard type == .numeric else { throw .type(type, for: "PostgresNumeric") }
        var reader = RawReader(bytes)
        let count = Int(try reader.integer(UInt16.self))
        let weight = Int(try reader.integer(Int16.self))
        guard let sign = Sign(rawValue: try reader.integer(UInt16.self)) else {
            throw PostgresDecodingFailure("the sign of the number is unknown")
        }
        let scale = Int(try reader.integer(UInt16.self))
        guard reader.remaining == count * 2 else { throw .length(bytes.count, for: "PostgresNumeric") }
        guard scale <= 16_383 else { throw .range(for: "PostgresNumeric") }
        var groups: [UInt16] = []
        groups.reserveCapacity(count)
        for _ in 0..<count {
            let group = try reader.integer(UInt16.self)
            guard group < 10_000 else { throw PostgresDecodingFailure("a group of the number is malformed") }
            groups.append(group)
        }
        // The server keeps none; its text and its value would be two numbers.
        guard !hasHiddenDigits(groups, weight: weight, scale: scale) else {
            throw PostgresDecodingFailure("the number has digits behind its scale")
        }
        guard sign == .positive || sign == .negative else { return PostgresNumeric(special: sign) }
        return PostgresNumeric(sign: sign, weight: weight, scale: scale, groups: groups[...])
    }

    /// Whether digits other than zero lie behind those that the scale shows.
    private static func hasHiddenDigits(_ groups: [UInt16], weight: Int, scale: Int) -> Bool {
        for (number, group) in groups.enumerated() {
            // How many of the group's four digits are shown.
            let shown = scale - 4 * (number - weight - 1)
            if shown <= 0, group != 0 { return true }
            if shown < 4, shown > 0, group % [1_000, 100, 10][shown - 1] != 0 { return true }
        }
        return false
    }
}
