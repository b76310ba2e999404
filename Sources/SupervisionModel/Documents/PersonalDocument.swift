/// A document that names a person: its type and its number, checked (证件).
///
/// The number is kept as a keyed hash and a masked form, outside of the audit chain; this value lives only between reading
/// and hashing. It shows its number to nobody: descriptions and reflection give the masked form, and only
/// ``commitmentText`` gives the number, for whoever hashes it.
///
/// ```swift
/// let document = try PersonalDocument(type: .residentID, number: "１１０１０１１９９００３０７７７５８", asOf: today)
/// document.maskedText  // "110**************8"
/// document.sex         // .male
/// ```
public struct PersonalDocument: Hashable, Sendable {
    /// The kind of document.
    public let type: DocumentType
    /// The number in its normal form; never shown.
    private let number: String
    /// The day of birth that the number gives, where it gives one in full.
    public let bornOn: CalendarDay?
    /// The sex that the number gives, where it gives one.
    public let sex: Sex?

    /// Reads and checks a document.
    ///
    /// Blanks around the number are taken off, full-width letters and digits become plain ones, small letters capitals.
    /// Region, birth and check digit are looked at where the type's numbers have them, in that order; the first
    /// fault is given. Passports are letters and digits; other numbers may have Chinese characters, 军字第1234567号. A citizen's number of fifteen digits isn't valid any more (since 2013).
    ///
    /// - Parameters:
    ///   - type: The kind of document.
    ///   - number: Its number as written.
    ///   - day: The day that no birth may come after.
    /// - Throws: ``DocumentFault``, which never holds the number.
    public init(type: DocumentType, number: String, asOf day: CalendarDay) throws(DocumentFault) {
        let number = Self.normal(number)
        guard !number.isEmpty else { throw .empty }
        var bornOn: CalendarDay?
        var sex: Sex?
        switch type {
        case .residentID:
            let parts = try Self.citizen(number, asOf: day) { CitizenNumber.provinces.contains($0.province) }
            bornOn = parts.bornOn
            sex = parts.sex
        case .residencePermit:
            let parts = try Self.citizen(number, asOf: day) { CitizenNumber.permits.contains($0.province) }
            bornOn = parts.bornOn
            sex = parts.sex
        case .permanentResidence:
            if number.utf8.count == Self.oldPermanentLength {
                try Self.checkOldPermanent(number)
            } else {
                // 9, two digits of the place, three of the country, then as a citizen's number. Whether the
                // sequence tells the sex isn't said where the form is published, so none is read from it.
                bornOn = try Self.citizen(number, asOf: day) { $0.first == 9 }.bornOn
            }
        case .passport:
            guard Self.passportLengths.contains(number.utf8.count) else { throw .length }
            guard number.utf8.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) }) else { throw .characters }
        case .other:
            guard number.count <= Self.otherLimit else { throw .length }
            guard number.unicodeScalars.allSatisfy(Self.isPlain) else { throw .characters }
        }
        self.type = type
        self.number = number
        self.bornOn = bornOn
        self.sex = sex
    }

    /// The characters of the older permanent residence card: three letters of the country and twelve digits.
    private static let oldPermanentLength = 15
    /// The least and the most characters of a passport's number that are taken.
    private static let passportLengths = 5...15
    /// The most characters of any other document's number that are taken.
    private static let otherLimit = 40

    private static func citizen(
        _ number: String, asOf day: CalendarDay, region: (CitizenNumber) -> Bool
    ) throws(DocumentFault) -> CitizenNumber {
        let parts = try CitizenNumber(number)
        guard region(parts) else { throw .region }
        guard let bornOn = parts.bornOn else { throw .birthDate }
        guard bornOn <= day else { throw .birthInFuture }
        guard parts.isChecked else { throw .checkDigit }
        return parts
    }

    private static func checkOldPermanent(_ number: String) throws(DocumentFault) {
        guard number.utf8.prefix(3).allSatisfy(isLetter), number.utf8.dropFirst(3).allSatisfy(isDigit) else {
            throw .characters
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    /// Whether a character may stand in any other document's number: those of ASCII that print, the blank, and Chinese ones.
    ///
    /// None of them can be written in two ways, so that equal numbers have equal bytes.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        default: false
        }
    }

    /// The number without blanks around it, in plain characters and capitals, so that one document has one text.
    private static func normal(_ number: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in PostCatalogue.trimmed(number).unicodeScalars {
            // The full-width forms of ! to ~ stand in their order, 0xFEE0 further on.
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            let isSmall = ("a"..."z").contains(plain)
            scalars.append(isSmall ? Unicode.Scalar(plain.value - 32) ?? plain : plain)
        }
        return String(scalars)
    }

    /// The number with all but its ends replaced by stars, for lists and letters.
    ///
    /// The first three characters and the last of a card's number, the first and the last of any other, and nothing at all of
    /// a number of fewer than five characters.
    public var maskedText: String {
        let count = number.count
        guard count >= 5 else { return String(repeating: "*", count: count) }
        let shown =
            switch type {
            case .residentID, .residencePermit, .permanentResidence: 3
            case .passport, .other: 1
            }
        return number.prefix(shown) + String(repeating: "*", count: count - shown - 1) + number.suffix(1)
    }

    /// Type and number as one text, for whoever makes the keyed hash (HMAC) of it: never to be kept, printed or logged.
    ///
    /// Two documents have the same text exactly when they are the same document.
    public var commitmentText: String { "\(type.rawValue):\(number)" }

    /// Where the number says something else than the register.
    ///
    /// - Parameters:
    ///   - bornOn: The day of birth on the register.
    ///   - sex: The sex on the register.
    /// - Returns: What differs; nothing of what the number doesn't give.
    public func differences(bornOn: CalendarDay, sex: Sex) -> [DocumentDifference] {
        var differences: [DocumentDifference] = []
        if let own = self.bornOn, own != bornOn { differences.append(.birthDate) }
        if let own = self.sex, own != sex { differences.append(.sex) }
        return differences
    }
}

extension PersonalDocument: CustomStringConvertible, CustomDebugStringConvertible {
    /// The type and the masked form.
    public var description: String { "\(type.rawValue) \(maskedText)" }

    /// The type and the masked form: a debugger shows no more than a log.
    public var debugDescription: String { description }
}

extension PersonalDocument: CustomReflectable {
    /// The type and the masked form alone, so that dumps and test reports don't show the number.
    public var customMirror: Mirror {
        Mirror(self, children: ["type": type.rawValue, "masked": maskedText], displayStyle: .struct)
    }
}
