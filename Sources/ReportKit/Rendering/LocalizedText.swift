/// A text in every language of ``ReportLocale``.
public struct LocalizedText: Sendable, Hashable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// Makes a text in both languages.
    ///
    /// - Parameters:
    ///   - zh: The Chinese text.
    ///   - en: The English text.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in one language.
    ///
    /// - Parameter locale: The language.
    public subscript(locale: ReportLocale) -> String {
        switch locale {
        case .zh: zh
        case .en: en
        }
    }
}
