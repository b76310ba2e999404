/// The errors of a folder as a whole.
enum FolderErrors {
    /// A folder with errors in it.
    static func unusable(_ path: String, _ report: FaultReport) -> ExchangeError {
        let first = report.errors.first
        let isPermission = !report.errors.isEmpty && report.errors.allSatisfy { $0.kind == .notPermitted }
        let isReading = report.errors.contains { $0.kind == .readFailed }
        let count = report.errorCount
        let more =
            count > 1 ? (english: " (and \(count - 1) more)", chinese: "（另有 \(count - 1) 处）") : ("", "")
        return ExchangeError(
            code: isPermission ? .notPermitted : isReading ? .inputFailed : .badInput,
            message: BilingualText(
                english:
                    "Data folder \(path) can't be used: \(first?.description ?? "it has errors")\(more.0).",
                chinese: "数据文件夹 \(path) 无法使用：\(first?.chinese ?? "存在错误")\(more.1)。"),
            report: report)
    }

    /// A folder of the three-file form, where one of the full form is needed.
    static func notForStores(_ path: String) -> ExchangeError {
        ExchangeError(
            code: .badInput,
            message: BilingualText(
                english:
                    "Data folder \(path) is of the three-file form, which feeds risk and trends only; a store holds the full form, with sessions, records and answers.",
                chinese: "数据文件夹 \(path) 为三文件格式，仅用于风险与趋势分析；入库须使用完整格式（含批次、督导表和督导结果）。"))
    }

    /// A folder that can't be listed.
    static func folder(_ path: String, _ fault: StreamFault) -> ExchangeError {
        let folder = BilingualText(english: "a folder with data files", chinese: "存放数据文件的文件夹")
        var faults = FaultCollector()
        let code: ExchangeError.Code
        switch fault.cause {
        case .missing:
            code = .badInput
            faults.add(
                .folderMissing, file: path, expected: folder,
                remedy: .init(english: "See whether the path is right", chinese: "请检查路径"))
        case .notARegularFile:
            code = .badInput
            faults.add(
                .folderIsFile, file: path, expected: folder,
                remedy: .init(english: "Name the folder that holds the files", chinese: "请指定文件所在的文件夹"))
        case .notPermitted:
            code = .notPermitted
            faults.add(
                .notPermitted, file: path, expected: folder,
                remedy: .init(
                    english: "Give this user permission to read the folder", chinese: "请授予该文件夹的读取权限"))
        default:
            code = .inputFailed
            StreamWording.add(fault, file: path, to: &faults)
        }
        let report = faults.report()
        let first = report.faults.first
        return ExchangeError(
            code: code,
            message: BilingualText(
                english: "\(first?.description ?? path).", chinese: "\(first?.chinese ?? path)。"),
            report: report)
    }
}
