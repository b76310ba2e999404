extension RenderingNote {
    /// Notes that rows were longer than their table has columns.
    ///
    /// - Parameters:
    ///   - count: How many rows were cut.
    ///   - table: The table's heading.
    ///   - locale: The language of the note.
    /// - Returns: The note; nothing where no row was cut.
    public static func rowsCut(_ count: Int, in table: String, _ locale: ReportLocale) -> RenderingNote? {
        guard count > 0 else { return nil }
        let text: LocalizedText = LocalizedText(
            zh: "表“\(table)”有 \(count) 行的单元格多于列数，多出部分未写入。",
            en:
                "In the table \"\(table)\" \(count) rows have more cells than there are columns; the excess is left out."
        )
        return RenderingNote(.rowsCut, text[locale])
    }

    /// Notes that tables were left out.
    ///
    /// - Parameters:
    ///   - tables: Their headings.
    ///   - locale: The language of the note.
    /// - Returns: The note; nothing where none was left out.
    public static func tablesLeftOut(_ tables: [String], _ locale: ReportLocale) -> RenderingNote? {
        guard !tables.isEmpty else { return nil }
        let list: String = tables.joined(separator: locale == .zh ? "、" : ", ")
        let text: LocalizedText = LocalizedText(
            zh: "本格式一个文件只含一张表，未写入：\(list)。",
            en: "A file of this format holds one table; left out: \(list).")
        return RenderingNote(.tablesLeftOut, text[locale])
    }

    /// Notes that content other than tables was left out.
    ///
    /// - Parameter locale: The language of the note.
    /// - Returns: The note.
    public static func contentLeftOut(_ locale: ReportLocale) -> RenderingNote {
        let text: LocalizedText = LocalizedText(
            zh: "本格式只含表格，正文、图、表单和说明未写入。",
            en: "This format holds tables alone; text, charts, forms and notes are left out.")
        return RenderingNote(.contentLeftOut, text[locale])
    }

    /// Notes that cells were marked as text, so that a spreadsheet can't run them as formulas.
    ///
    /// - Parameters:
    ///   - count: How many cells.
    ///   - locale: The language of the note.
    /// - Returns: The note; nothing where there was none.
    public static func cellsNeutralised(_ count: Int, _ locale: ReportLocale) -> RenderingNote? {
        guard count > 0 else { return nil }
        let text: LocalizedText = LocalizedText(
            zh: "有 \(count) 个单元格以公式符号开头，已在其前加单引号。",
            en: "\(count) cells begin like a formula; an apostrophe was put before them.")
        return RenderingNote(.cellsNeutralised, text[locale])
    }

    /// Notes that control characters were replaced.
    ///
    /// - Parameters:
    ///   - count: In how many texts.
    ///   - locale: The language of the note.
    /// - Returns: The note; nothing where there was none.
    public static func charactersReplaced(_ count: Int, _ locale: ReportLocale) -> RenderingNote? {
        guard count > 0 else { return nil }
        let text: LocalizedText = LocalizedText(
            zh: "有 \(count) 处文字含控制字符，已替换为可见符号。",
            en: "\(count) texts hold control characters, which were replaced by visible ones.")
        return RenderingNote(.charactersReplaced, text[locale])
    }

    /// Notes that text was shortened to fit.
    ///
    /// - Parameters:
    ///   - count: How many texts.
    ///   - locale: The language of the note.
    /// - Returns: The note; nothing where there was none.
    public static func textShortened(_ count: Int, _ locale: ReportLocale) -> RenderingNote? {
        guard count > 0 else { return nil }
        let text: LocalizedText = LocalizedText(
            zh: "有 \(count) 处文字过长，已截短并以省略号结尾。",
            en: "\(count) texts were too long and end in an ellipsis.")
        return RenderingNote(.textShortened, text[locale])
    }
}
