/// What people are told of a file that can't be read on.
enum StreamWording {
    static func add(_ fault: StreamFault, file: String, to faults: inout FaultCollector) {
        let (kind, expected, remedy) = wording(fault.cause)
        faults.add(
            kind, file: file, line: fault.line, byteOffset: fault.offset, expected: expected, remedy: remedy)
    }

    /// Adds that a file was changed while it was read.
    static func addChanged(_ file: String, to faults: inout FaultCollector) {
        faults.add(
            .fileChanged, file: file,
            expected: BilingualText(
                english: "the same text in every reading", chinese: "多次读取的内容一致"),
            remedy: BilingualText(
                english: "Wait until nobody writes there, and begin again", chinese: "请待写入结束后重试"))
    }

    private static let csv = BilingualText(
        english: "CSV text in UTF-8 or GB 18030", chinese: "UTF-8 或 GB 18030 编码的 CSV 文本")
    private static let readable = BilingualText(english: "a readable file", chinese: "可读取的文件")
    private static let gzip = BilingualText(english: "a whole gzip file", chinese: "完整的 gzip 文件")

    private static func wording(
        _ cause: StreamFault.Cause
    ) -> (DataFaultKind, expected: BilingualText, remedy: BilingualText) {
        switch cause {
        case .notPermitted:
            (.notPermitted, readable, .init(english: "Give this user permission to read", chinese: "请授予读取权限"))
        case .missing:
            (.fileMissing, readable, .init(english: "Put the file back", chinese: "请恢复该文件"))
        case .notARegularFile:
            (.notARegularFile, readable, .init(english: "Put a CSV file in its place", chinese: "请换成 CSV 文件"))
        case .gzipTruncated:
            (.gzipTruncated, gzip, .init(english: "Copy or compress the file again", chinese: "请重新复制或压缩该文件"))
        case .gzipDamaged:
            (.gzipDamaged, gzip, .init(english: "Copy or compress the file again", chinese: "请重新复制或压缩该文件"))
        case .gzipNot:
            (
                .gzipDamaged, gzip,
                .init(english: "Name it .csv if it isn't compressed", chinese: "若未压缩，请将文件名改为 .csv")
            )
        case .binary:
            (.binaryFile, csv, .init(english: "Save it as CSV text in UTF-8", chinese: "请另存为 UTF-8 编码的 CSV"))
        case .nul:
            (
                .nulCharacter,
                .init(english: "text without U+0000, which no store can hold", chinese: "不含空字符 U+0000 的文字"),
                .init(english: "Take the character out", chinese: "请去除该字符")
            )
        case .notUTF8, .damagedUTF8, .notGB18030:
            (.undecodable, csv, .init(english: "Save the file as UTF-8", chinese: "请将文件另存为 UTF-8"))
        case .noDecoder:
            (
                .undecodable, .init(english: "UTF-8", chinese: "UTF-8 编码"),
                .init(
                    english: "This system can't read GB 18030; save the file as UTF-8",
                    chinese: "本系统无法读取 GB 18030，请另存为 UTF-8")
            )
        case .quoteOpen:
            (
                .quoteOpen, .init(english: "a closing quote", chinese: "右引号"),
                .init(
                    english: "Close the quotation that begins on this line", chinese: "请补上从该行开始的引号")
            )
        case .rowTooLong:
            (
                .rowTooLong, .init(english: "a row of at most 1 MiB", chinese: "不超过 1 MiB 的行"),
                .init(english: "See whether line breaks are missing", chinese: "请检查是否缺少换行")
            )
        case .system(let number):
            (
                .readFailed, readable,
                .init(
                    english: "The system reports error \(number); see whether disk and share are well",
                    chinese: "系统错误 \(number)，请检查磁盘或共享")
            )
        }
    }
}
