#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The errors of writing.
enum WriterErrors {
    static func misuse(_ english: String, _ chinese: String) -> ExchangeError {
        ExchangeError(code: .misuse, message: BilingualText(english: english, chinese: chinese))
    }

    /// What a failure of the system means for a writer, with the path that it concerns.
    static func failed(_ fault: StreamFault, path: String) -> ExchangeError {
        switch fault.cause {
        case .notPermitted:
            return ExchangeError(
                code: .notPermitted,
                message: BilingualText(
                    english:
                        "\(path) can't be written: no permission; choose a folder that this user may write.",
                    chinese: "无法写入 \(path)：没有权限，请选择有写入权限的文件夹。"))
        case .system(let number):
            let cause =
                switch number {
                case ENOSPC, EDQUOT: (english: "the disk is full", chinese: "磁盘已满")
                case EFBIG: (english: "a limit on the size of files was reached", chinese: "超过文件大小限制")
                case EROFS: (english: "the disk is read-only", chinese: "磁盘只读")
                default: (english: String(cString: strerror(number)), chinese: "系统错误 \(number)")
                }
            return ExchangeError(
                code: .outputFailed,
                message: BilingualText(
                    english: "\(path) can't be written: \(cause.english); nothing was put in its place.",
                    chinese: "无法写入 \(path)：\(cause.chinese)；未改动原有文件。"))
        default:
            return ExchangeError(
                code: .outputFailed,
                message: BilingualText(
                    english:
                        "\(path) can't be written: there is no such folder, or something else stands there.",
                    chinese: "无法写入 \(path)：文件夹不存在或被其他内容占用。"))
        }
    }
}
