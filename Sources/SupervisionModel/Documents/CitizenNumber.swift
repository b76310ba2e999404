/// The eighteen characters of a citizen's number and of those made like it (GB 11643): six of a region, eight of a birth,
/// three of a sequence, and a check digit by MOD 11-2 (GB/T 17710).
struct CitizenNumber {
    /// The number of characters.
    static let length = 18
    /// The first two digits of the regions (GB/T 2260) that issue identity cards.
    static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53,
        54,
        61, 62, 63, 64, 65,
    ]
    /// The first two digits on residence permits of people from Hong Kong, Macao and Taiwan.
    static let permits: Set<Int> = [81, 82, 83]

    /// The values of the characters; 10 for the X that may stand last.
    let values: [Int]

    /// Reads a number in its normal form.
    init(_ number: String) throws(DocumentFault) {
        let bytes = Array(number.utf8)
        guard bytes.count == Self.length else { throw .length }
        var values: [Int] = []
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): values.append(Int(byte - UInt8(ascii: "0")))
            case UInt8(ascii: "X") where place == Self.length - 1: values.append(10)
            default: throw .characters
            }
        }
        self.values = values
    }

    /// The number that the digits from one place on to another make.
    private func digits(_ range: Range<Int>) -> Int {
        values[range].reduce(0) { $0 * 10 + $1 }
    }

    /// The first digit.
    var first: Int { digits(0..<1) }
    /// The first two digits.
    var province: Int { digits(0..<2) }

    /// The day of birth, or nothing where the calendar has no such day.
    var bornOn: CalendarDay? {
        CalendarDay(year: digits(6..<10), month: digits(10..<12), day: digits(12..<14))
    }

    /// The sex that the last digit of the sequence gives: odd for men, even for women.
    var sex: Sex { digits(16..<17) % 2 == 1 ? .male : .female }

    /// Whether the check digit fits: the sum of the values, each by 2 to the power of its distance from the end, leaves
    /// 1 when divided by 11.
    var isChecked: Bool { values.reduce(0) { ($0 * 2 + $1) % 11 } == 1 }
}
