/// A place in the measures that a record, a refusal or a line of a report rests on.
public struct LegalBasis: Hashable, Sendable {
    /// The article, from 1; 0 stands for the form behind the articles (督导表).
    public let article: Int
    /// The paragraph, from 1, where the article has several.
    public let paragraph: Int?
    /// The item in brackets, from 1, where the article lists any.
    public let item: Int?

    /// Cites an article, and a paragraph or item of it where that says more.
    public init(article: Int, paragraph: Int? = nil, item: Int? = nil) {
        self.article = article
        self.paragraph = paragraph
        self.item = item
    }

    /// The citation in Chinese: 第十一条, 第十三条第（一）项.
    public var chinese: String {
        guard article > 0 else { return "督导表" }
        var text = "第\(Self.numeral(article))条"
        if let paragraph { text += "第\(Self.numeral(paragraph))款" }
        if let item { text += "第（\(Self.numeral(item))）项" }
        return text
    }

    /// A number up to 99 in Chinese numerals.
    private static func numeral(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number / 10
        let units = digits[number % 10]
        return switch tens {
        case 0: units
        case 1: "十" + units
        default: digits[tens] + "十" + units
        }
    }
}

extension LegalBasis: CustomStringConvertible {
    /// The citation in English: `Art. 13 (1)`.
    public var description: String {
        guard article > 0 else { return "the form" }
        return "Art. \(article)" + (paragraph.map { " para. \($0)" } ?? "") + (item.map { " (\($0))" } ?? "")
    }
}
