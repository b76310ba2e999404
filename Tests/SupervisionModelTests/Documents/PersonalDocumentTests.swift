import SupervisionModel
import Testing

/// All numbers are made up; whoever has one of them has it by chance.
@Suite("Documents of people")
struct PersonalDocumentTests {
    let today: CalendarDay

    init() throws {
        today = try #require(CalendarDay("2026-11-24"))
    }

    func read(_ type: DocumentType, _ number: String) throws(DocumentFault) -> PersonalDocument {
        try PersonalDocument(type: type, number: number, asOf: today)
    }

    func fault(_ type: DocumentType, _ number: String) -> DocumentFault? {
        do {
            _ = try read(type, number)
            return nil
        } catch {
            return error
        }
    }

    static let citizens: [(DocumentType, String, String, Sex?)] = [
        (.residentID, "110101199003077758", "1990-03-07", .male),
        (.residentID, "11010519491231002X", "1949-12-31", .female),
        (.residentID, "11022920000229001X", "2000-02-29", .male),
        (.residentID, "110101200402291239", "2004-02-29", .male),
        (.residentID, "650100190102281111", "1901-02-28", .male),
        (.residentID, "370103197805010047", "1978-05-01", .female),
        (.residencePermit, "810000198506150127", "1985-06-15", .female),
        (.residencePermit, "820000199912310444", "1999-12-31", .female),
        (.residencePermit, "830000197001019878", "1970-01-01", .male),
        (.permanentResidence, "911156200109110078", "2001-09-11", nil),
    ]

    /// One number for each of the eleven check characters.
    static let everyCheck = [
        "110106198808080070", "110106198808080011", "110106198808080062", "110106198808080193",
        "110106198808080054", "110106198808080185", "110106198808080046", "110106198808080097",
        "110106198808080038", "110106198808080089", "11010619880808002X",
    ]

    @Test("give birth and sex where the number has them", arguments: citizens)
    func citizen(_ type: DocumentType, _ number: String, _ born: String, _ sex: Sex?) throws {
        let document = try read(type, number)
        #expect(document.type == type)
        #expect(document.bornOn == CalendarDay(born))
        #expect(document.sex == sex)
        #expect(document.commitmentText == "\(type.rawValue):\(number)")
    }

    @Test("pass with each of the eleven check characters and none of the other ten", arguments: everyCheck)
    func check(_ number: String) throws {
        for character in "0123456789X" {
            let other = String(number.dropLast()) + String(character)
            #expect(fault(.residentID, other) == (other == number ? nil : .checkDigit))
        }
    }

    @Test("are refused when any one digit is another, or two neighbours are swapped", arguments: citizens)
    func altered(_ type: DocumentType, _ number: String, _ born: String, _ sex: Sex?) {
        let digits = Array(number)
        for place in 0..<17 {
            for other in "0123456789" where other != digits[place] {
                var altered = digits
                altered[place] = other
                #expect(fault(type, String(altered)) != nil, "place \(place)")
            }
            if place < 16, digits[place] != digits[place + 1] {
                var swapped = digits
                swapped.swapAt(place, place + 1)
                #expect(fault(type, String(swapped)) != nil, "place \(place)")
            }
        }
    }

    @Test(
        "say which part is wrong",
        arguments: [
            (.residentID, "", .empty), (.residentID, " \u{3000}\n", .empty), (.passport, "", .empty),
            (.other, " ", .empty),
            (.residentID, "11010119900307775", .length), (.residentID, "1101011990030777588", .length),
            (.residentID, "110101900307775", .length),
            (.residentID, "X10101199003077758", .characters),
            (.residentID, "1101011990030777X8", .characters),
            (.residentID, "1101011990030777 8", .characters),
            (.residentID, "11010119900307775Y", .characters),
            (.residentID, "11010119900307775/", .characters),
            (.residentID, "11010119900307775:", .characters),
            (.residentID, "160101199003077758", .region), (.residentID, "810000198506150127", .region),
            (.residentID, "911156200109110078", .region), (.residentID, "000101199003077758", .region),
            (.residencePermit, "110101199003077758", .region),
            (.residencePermit, "800000198506150127", .region),
            (.residencePermit, "840000198506150127", .region),
            (.permanentResidence, "110101199003077758", .region),
            (.permanentResidence, "811156200109110078", .region),
            (.residentID, "110101199002307758", .birthDate), (.residentID, "110101190002290011", .birthDate),
            (.residentID, "110101200302291239", .birthDate), (.residentID, "110101199013017758", .birthDate),
            (.residentID, "110101000001017758", .birthDate), (.residentID, "110101199000017758", .birthDate),
            (.residentID, "110101199001007758", .birthDate), (.residentID, "110101199004317758", .birthDate),
            (.permanentResidence, "911156200109310078", .birthDate),
            (.residentID, "110101202611250010", .birthInFuture), (.residentID, "110101202611240015", nil),
            (.residentID, "110101199003077757", .checkDigit),
            (.residentID, "11010119900307775X", .checkDigit),
            (.residencePermit, "810000198506150128", .checkDigit),
            (.permanentResidence, "911156200109110079", .checkDigit),
            (.permanentResidence, "USA110085061512", nil),
            (.permanentResidence, "US1110085061512", .characters),
            (.permanentResidence, "USAX10085061512", .characters),
            (.permanentResidence, "USA11008506151X", .characters),
            (.permanentResidence, "USA1100850615121", .length),
            (.permanentResidence, "911156200109", .length),
            (.passport, "E123", .length), (.passport, "E1234", nil), (.passport, "E12345678", nil),
            (.passport, "EA1234567", nil), (.passport, "123456789012345", nil),
            (.passport, "1234567890123456", .length), (.passport, "E-1234567", .characters),
            (.passport, "E 1234567", .characters), (.passport, "EÄ123456", .characters),
            (.passport, "AZ09[", .characters), (.passport, "AZ09@", .characters),
            (.other, "军字第1234567号", nil), (.other, "7", nil), (.other, "A (1) ~!", nil),
            (.other, "A\u{7F}", .characters), (.other, "A\u{1F}B", .characters), (.other, "é", .characters),
            (.other, "㐀䶿一鿿", nil), (.other, "㏿", .characters), (.other, "䷀", .characters),
            (.other, "ꀀ", .characters),
            (.other, String(repeating: "7", count: 40), nil),
            (.other, String(repeating: "7", count: 41), .length),
        ] as [(DocumentType, String, DocumentFault?)])
    func faults(_ type: DocumentType, _ number: String, _ expected: DocumentFault?) {
        #expect(fault(type, number) == expected)
    }

    @Test("know the regions of the standard and no others")
    func regions() {
        let known =
            [11...15, 21...23, 31...37, 41...46, 50...54, 61...65].flatMap { Array($0) }
        for region in 10...99 {
            let number = "\(region)0101199003077758"
            #expect((fault(.residentID, number) == .region) == !known.contains(region), "\(region)")
            #expect((fault(.residencePermit, number) == .region) == !(81...83).contains(region), "\(region)")
            #expect((fault(.permanentResidence, number) == .region) == (region < 90), "\(region)")
        }
    }

    @Test("have one text however they were typed")
    func normal() throws {
        let plain = try read(.residentID, "11010519491231002X")
        for typed in [
            "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " \u{3000}11010519491231002ｘ\n",
        ] {
            let document = try read(.residentID, typed)
            #expect(document == plain)
            #expect(document.commitmentText == plain.commitmentText)
        }
        #expect(try read(.passport, "ｅ１２３４５６７８").commitmentText == "passport:E12345678")
        #expect(try read(.passport, "az123").commitmentText == "passport:AZ123")
        #expect(try read(.permanentResidence, "usa110085061512").commitmentText.hasSuffix(":USA110085061512"))
        #expect(try read(.other, "！～").commitmentText == "other:!~")
        #expect(try read(.other, "a`{z").commitmentText == "other:A`{Z")
        #expect(try read(.permanentResidence, "USA110085061512").bornOn == nil)
        #expect(try read(.permanentResidence, "USA110085061512").sex == nil)
    }

    @Test(
        "are shown masked: three and one of a card's number, one and one of others, nothing of short ones",
        arguments: [
            (.residentID, "110101199003077758", "110**************8"),
            (.residentID, "11010519491231002X", "110**************X"),
            (.residencePermit, "810000198506150127", "810**************7"),
            (.permanentResidence, "911156200109110078", "911**************8"),
            (.permanentResidence, "USA110085061512", "USA***********2"),
            (.passport, "E12345678", "E*******8"), (.passport, "E1234", "E***4"),
            (.other, "1234", "****"), (.other, "12345", "1***5"), (.other, "7", "*"),
            (.other, "军字第1234567号", "军*********号"),
        ] as [(DocumentType, String, String)])
    func masked(_ type: DocumentType, _ number: String, _ expected: String) throws {
        let document = try read(type, number)
        #expect(document.maskedText == expected)
        #expect(document.description == "\(type.rawValue) \(expected)")
    }

    @Test("never show their number in text, debugging, dumps or mirrors", arguments: citizens)
    func hidden(_ type: DocumentType, _ number: String, _ born: String, _ sex: Sex?) throws {
        let document = try read(type, number)
        var dumped = ""
        dump(document, to: &dumped)
        dump([document], to: &dumped)
        let mirror = Mirror(reflecting: document)
        let shown = [
            "\(document)", String(describing: document), String(reflecting: document),
            String(reflecting: [document]), "\(Optional(document) as Any)", dumped,
            mirror.children.map { "\($0.label ?? "") \($0.value)" }.joined(),
        ]
        for text in shown {
            #expect(!text.contains(number))
            #expect(!text.contains(number.dropFirst(4).dropLast(1)))
            #expect(text.contains("**"))
        }
        #expect(mirror.children.map(\.label) == ["type", "masked"])
        #expect(mirror.displayStyle == .struct)
    }

    @Test("hide the number in their faults, which name the part in both languages")
    func faultTexts() {
        #expect(Set(DocumentFault.allCases.map(\.chinese)).count == 7)
        #expect(Set(DocumentFault.allCases.map(\.description)).count == 7)
        for fault in DocumentFault.allCases {
            #expect(!"\(fault)\(fault.chinese)\(fault.rawValue)".contains { $0.isNumber })
            #expect(fault.description.hasSuffix("."))
        }
    }

    @Test("differ from the register by birth, sex, both or neither")
    func differences() throws {
        let born = try #require(CalendarDay("1990-03-07"))
        let next = born.adding(days: 1)
        let document = try read(.residentID, "110101199003077758")
        #expect(document.differences(bornOn: born, sex: .male).isEmpty)
        #expect(document.differences(bornOn: next, sex: .male) == [.birthDate])
        #expect(document.differences(bornOn: born, sex: .female) == [.sex])
        #expect(document.differences(bornOn: next, sex: .female) == [.birthDate, .sex])
        #expect(try read(.passport, "E12345678").differences(bornOn: next, sex: .female).isEmpty)
        let foreigner = try read(.permanentResidence, "911156200109110078")
        #expect(foreigner.differences(bornOn: next, sex: .female) == [.birthDate])
    }

    @Test("have a code and a word for each type and difference")
    func words() {
        #expect(
            DocumentType.vocabulary
                == "resident-id (居民身份证), residence-permit (港澳台居民居住证), "
                + "permanent-residence (外国人永久居留身份证), passport (护照), other (其他)")
        #expect(DocumentDifference.vocabulary == "birth-date (出生日期不一致), sex (性别不一致)")
    }
}
