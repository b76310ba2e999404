/// What is wrong with a data folder; new kinds may come, so a program that tells them apart needs a default.
public struct DataFaultKind: Hashable, Sendable {
    /// The kind's code in machine-readable output.
    public let code: String
    /// The words of messages.
    public let title: BilingualText

    private init(_ code: String, _ english: String, _ chinese: String) {
        self.code = code
        title = BilingualText(english: english, chinese: chinese)
    }
}

// The folder and its files.
extension DataFaultKind {
    /// There is no such folder.
    public static let folderMissing = DataFaultKind("folder-missing", "no such folder", "文件夹不存在")
    /// What was named is a file.
    public static let folderIsFile = DataFaultKind("folder-is-file", "not a folder", "不是文件夹")
    /// The folder holds no data file.
    public static let folderEmpty = DataFaultKind("folder-empty", "no data files", "没有数据文件")
    /// Files of the full form stand beside files of the three-file form.
    public static let formsMixed = DataFaultKind("forms-mixed", "files of both forms", "两种格式的文件混放")
    /// A file or a folder may not be read by this user.
    public static let notPermitted = DataFaultKind("not-permitted", "no permission to read", "没有读取权限")
    /// Reading failed below the file system.
    public static let readFailed = DataFaultKind("read-failed", "reading failed", "读取失败")
    /// A data file's name belongs to something that isn't a file.
    public static let notARegularFile = DataFaultKind("not-a-file", "not a regular file", "不是普通文件")
    /// Both `NAME.csv` and `NAME.csv.gz` are there.
    public static let fileTwice = DataFaultKind("file-twice", "file there twice", "文件重复")
    /// A file that the form needs isn't there.
    public static let fileMissing = DataFaultKind("file-missing", "missing file", "缺少文件")
    /// A file that the form doesn't know; left alone.
    public static let fileUnknown = DataFaultKind("file-unknown", "unknown file", "未知文件")
    /// A file that was changed while it was read.
    public static let fileChanged = DataFaultKind("file-changed", "file changed meanwhile", "文件在读取期间被修改")
    /// A character U+0000 in a text.
    public static let nulCharacter = DataFaultKind("nul-character", "NUL character", "空字符（U+0000）")
    /// Bytes that are no text.
    public static let binaryFile = DataFaultKind("binary-file", "binary file", "二进制文件")
    /// Text that is neither UTF-8 nor GB 18030.
    public static let undecodable = DataFaultKind("undecodable", "undecodable text", "文字无法解码")
    /// A compressed file that ends too early.
    public static let gzipTruncated = DataFaultKind("gzip-truncated", "truncated gzip file", "gzip 文件不完整")
    /// A compressed file whose bytes are damaged.
    public static let gzipDamaged = DataFaultKind("gzip-damaged", "damaged gzip file", "gzip 文件损坏")
}

// The shape of a file.
extension DataFaultKind {
    /// A file without its header line.
    public static let headerMissing = DataFaultKind("header-missing", "no header line", "没有表头")
    /// A required column isn't there.
    public static let columnMissing = DataFaultKind("column-missing", "missing column", "缺少列")
    /// A column stands there twice.
    public static let columnTwice = DataFaultKind("column-twice", "column there twice", "列重复")
    /// A column that the file doesn't know; left alone.
    public static let columnUnknown = DataFaultKind("column-unknown", "unknown column", "未知列")
    /// A row has more or fewer cells than the header.
    public static let raggedRow = DataFaultKind("ragged-row", "wrong number of cells", "单元格数不符")
    /// A quotation that never closes.
    public static let quoteOpen = DataFaultKind("quote-open", "quotation never closed", "引号未闭合")
    /// Text after a closing quote.
    public static let quoteStray = DataFaultKind("quote-stray", "text after a closing quote", "引号后有多余文字")
    /// A row longer than any real one.
    public static let rowTooLong = DataFaultKind("row-too-long", "row too long", "行过长")
}

// The values of a row.
extension DataFaultKind {
    /// A required value is blank.
    public static let valueMissing = DataFaultKind("value-missing", "missing value", "缺少值")
    /// A day that the calendar doesn't have, or that isn't written `YYYY-MM-DD`.
    public static let dateImpossible = DataFaultKind("date-impossible", "impossible date", "日期无效")
    /// A month that isn't written `YYYY-MM`.
    public static let monthImpossible = DataFaultKind("month-impossible", "impossible month", "月份无效")
    /// An instant without offset, or that isn't RFC 3339.
    public static let instantImpossible = DataFaultKind("instant-impossible", "impossible time", "时间无效")
    /// Text where a number stands.
    public static let numberMalformed = DataFaultKind("number-malformed", "not a number", "不是数字")
    /// A number outside of what is possible.
    public static let numberOutOfRange = DataFaultKind("number-out-of-range", "number out of range", "数值超出范围")
    /// A value that its vocabulary doesn't have.
    public static let valueUnknown = DataFaultKind("value-unknown", "unknown value", "未知取值")
    /// A severity that isn't known, counted as minor.
    public static let severityUnknown = DataFaultKind("severity-unknown", "unknown severity", "未知严重程度")
    /// A district that the policy's catalogue doesn't have.
    public static let districtUnknown = DataFaultKind("district-unknown", "unknown district", "未知区")
    /// A checklist that the policy doesn't have.
    public static let checklistUnknown = DataFaultKind("checklist-unknown", "unknown checklist", "未知督导表")
    /// An item that the record's checklist doesn't have.
    public static let itemUnknown = DataFaultKind("item-unknown", "unknown item", "未知项目")
    /// An outcome that is neither 0 nor 1 nor blank.
    public static let labelMalformed = DataFaultKind("label-malformed", "not an outcome", "不是 0 或 1")
    /// Two dates in the wrong order, or a part larger than its whole.
    public static let orderWrong = DataFaultKind(
        "order-wrong", "in contradiction with another column", "与另一列矛盾")
}

// Rows beside other rows.
extension DataFaultKind {
    /// The same key with other content.
    public static let duplicateDiffers = DataFaultKind(
        "duplicate-differs", "duplicate with other content", "编号重复且内容不同")
    /// The same row again; counted once.
    public static let duplicateSame = DataFaultKind("duplicate-same", "the same row again", "重复行")
    /// A reference to something that isn't there.
    public static let referenceUnknown = DataFaultKind("reference-unknown", "refers to nothing", "引用不存在")
    /// A reference to a row that is left out for a fault of its own, or for one of these.
    public static let referenceLeftOut = DataFaultKind(
        "reference-left-out", "refers to a row left out", "引用了未采用的行")
    /// A row of a record's version of which an answer was at fault.
    public static let recordLeftOut = DataFaultKind(
        "record-left-out", "belongs to a record left out", "所属督导表未采用")
    /// References that can't be looked up, since their file isn't there.
    public static let referenceUnchecked = DataFaultKind("reference-unchecked", "not looked up", "未核对引用")
    /// Rows of one dispatch contradict each other.
    public static let dispatchContradictory = DataFaultKind(
        "dispatch-contradictory", "contradictory dispatch", "派遣信息矛盾")
    /// A supervisor is sent to two sessions of one half-day.
    public static let doubleBooking = DataFaultKind("double-booking", "in two places at once", "同一时间派往两处")
    /// A visit before its institution opened or was filed.
    public static let visitBeforeOpening = DataFaultKind(
        "visit-before-opening", "visit before opening", "督导早于备案或开业")
    /// Records that were never submitted; kept out of the history.
    public static let drafts = DataFaultKind("drafts", "draft records", "未提交的记录")
    /// A submitted record without a single answer.
    public static let recordUnanswered = DataFaultKind(
        "record-unanswered", "record without answers", "记录没有答案")
    /// A code repeated in one visit; counted once.
    public static let codeRepeated = DataFaultKind("code-repeated", "code repeated in a visit", "同次检查重复的代码")
    /// A violation without a code; counted under a code of its own.
    public static let codeMissing = DataFaultKind("code-missing", "violation without code", "违规没有代码")
    /// More districts, items or rows than the columns can hold.
    public static let tooMany = DataFaultKind("too-many", "too many", "数量过多")
}

extension DataFaultKind: CustomStringConvertible {
    /// The kind's code.
    public var description: String { code }

    /// Compares kinds by their code.
    public static func == (left: DataFaultKind, right: DataFaultKind) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
