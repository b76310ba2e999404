/// Writes numbers as people read them, without the help of a platform's formatter.
///
/// A number is rounded from its shortest decimal form, halves away from zero (四舍五入): what a reader sees rounded is
/// the rounding of what a file shows in full. So 1.005 with two decimals is 1.01, although the nearest binary number
/// lies a little below. Exponents never appear, and a zero has no sign.
public enum DecimalText {
    /// Whether the digits before the point are grouped.
    public enum Grouping: Sendable, Hashable {
        /// As in 1234567.
        case none
        /// By commas, as in 1,234,567.
        case thousands
    }

    /// Writes a number with a fixed count of decimals.
    ///
    /// ```swift
    /// DecimalText.fixed(-1234.565, fractionDigits: 2, grouping: .thousands)  // "-1,234.57"
    /// ```
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - fractionDigits: The count of decimals, held to 0…17.
    ///   - shift: How many places the point moves to the right before rounding, exactly: 2 for a percentage.
    ///   - grouping: Whether the digits before the point are grouped.
    /// - Returns: The text; nothing where the number isn't finite.
    public static func fixed(
        _ value: Double, fractionDigits: Int, shift: Int = 0, grouping: Grouping = .none
    ) -> String? {
        guard value.isFinite else { return nil }
        let decimals: Int = min(max(fractionDigits, 0), 17)
        var (digits, point): ([UInt8], Int) = shortest(value.magnitude)
        point += shift
        // Keep the digits before `cut`, which is as many places behind the point as there are decimals.
        let cut: Int = point + decimals
        let roundsUp: Bool = cut >= 0 && cut < digits.count && digits[cut] >= 5
        if cut < digits.count { digits.removeLast(digits.count - max(0, cut)) }
        while digits.count < cut { digits.append(0) }
        if roundsUp {
            var index: Int = digits.count - 1
            while index >= 0, digits[index] == 9 {
                digits[index] = 0
                index -= 1
            }
            if index >= 0 {
                digits[index] += 1
            } else {
                digits.insert(1, at: 0)
            }
        }
        // Now the digits are a whole number of units of the last decimal.
        while digits.count < decimals + 1 { digits.insert(0, at: 0) }
        let wholeCount: Int = digits.count - decimals
        var text: [UInt8] = []
        if value < 0, digits.contains(where: { $0 != 0 }) { text.append(UInt8(ascii: "-")) }
        let leading: Int = min(digits.prefix(wholeCount).prefix { $0 == 0 }.count, wholeCount - 1)
        for index in leading..<wholeCount {
            if grouping == .thousands, index > leading, (wholeCount - index) % 3 == 0 {
                text.append(UInt8(ascii: ","))
            }
            text.append(UInt8(ascii: "0") + digits[index])
        }
        if decimals > 0 {
            text.append(UInt8(ascii: "."))
            text.append(contentsOf: digits[wholeCount...].map { UInt8(ascii: "0") + $0 })
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes a share as a percentage, moving the point exactly.
    ///
    /// - Parameters:
    ///   - fraction: The share: 0.125 is 12.5 %.
    ///   - fractionDigits: The count of decimals of the percentage.
    /// - Returns: The text with its sign, such as 12.5%; nothing where the share isn't finite.
    public static func percent(_ fraction: Double, fractionDigits: Int) -> String? {
        fixed(fraction, fractionDigits: fractionDigits, shift: 2, grouping: .thousands).map { $0 + "%" }
    }

    /// Writes a whole number.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - grouping: Whether the digits are grouped.
    /// - Returns: The text.
    public static func integer(_ value: Int, grouping: Grouping = .none) -> String {
        let plain: String = String(value)
        guard grouping == .thousands else { return plain }
        var text: [UInt8] = []
        let digits: [UInt8] = Array(plain.utf8)
        let start: Int = value < 0 ? 1 : 0
        for index in digits.indices {
            if index > start, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
            text.append(digits[index])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes a number in full: the shortest text that reads back as the same number.
    ///
    /// - Parameter value: The number.
    /// - Returns: The text, valid in JSON, perhaps with an exponent; nothing where the number isn't finite.
    public static func full(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        return value == 0 ? "0.0" : value.description
    }

    /// The digits of the shortest form, and how many of them stand before the point.
    private static func shortest(_ value: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int? = nil
        var exponent: Int = 0
        var exponentSign: Int? = nil
        for byte in value.description.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit: UInt8 = byte - UInt8(ascii: "0")
                if exponentSign == nil { digits.append(digit) } else { exponent = exponent * 10 + Int(digit) }
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"): exponentSign = 1
            case UInt8(ascii: "-"): exponentSign = -1
            default: break
            }
        }
        return (digits, (point ?? digits.count) + exponent * (exponentSign ?? 1))
    }
}
