/// The causes that more than one step can meet.
extension ClusterError {
    static func denied(_ place: String, _ why: String) -> ClusterError {
        ClusterError(
            code: .permissionDenied, message: "\(place): \(why).",
            remedy: "Change its owner or mode, or set DUDAO_DATA_DIR to a folder of your own.",
            chinese: "无权使用 \(place)：\(why)。请更改其所有者或权限，或将 DUDAO_DATA_DIR 指向自己的文件夹。")
    }

    static func full(_ place: String) -> ClusterError {
        ClusterError(
            code: .diskFull, message: "The file system of \(place) has no space left.",
            remedy: "Free some space, then run the command again; the data is unharmed.",
            chinese: "\(place) 所在的磁盘已满。请腾出空间后重试；已有数据不受影响。")
    }

    static func versions(data: String, server: String, place: String) -> ClusterError {
        ClusterError(
            code: .versionMismatch,
            message: "The data in \(place) was written by PostgreSQL \(data), but the server is \(server).",
            remedy: "Run `dudao db upgrade`, or install postgresql-\(data).",
            chinese: "\(place) 中的数据由 PostgreSQL \(data) 写入，而所用服务器版本为 \(server)。"
                + "请运行 `dudao db upgrade`，或安装 postgresql-\(data)。")
    }

    static func socketTooLong(_ path: String) -> ClusterError {
        let length = path.utf8.count
        let most = ClusterLocation.longestSocketPath
        return ClusterError(
            code: .socketPathTooLong,
            message: "The socket path \(path) has \(length) bytes; the system allows \(most).",
            remedy: "Set DUDAO_DATA_DIR to a folder with a shorter path.",
            chinese: "套接字路径 \(path) 长 \(length) 字节，系统最多允许 \(most) 字节。"
                + "请将 DUDAO_DATA_DIR 指向路径较短的文件夹。")
    }

    static func absent(_ place: String) -> ClusterError {
        ClusterError(
            code: .notInitialised, message: "There is no database in \(place).",
            remedy: "Make one with `dudao db init`.", chinese: "\(place) 中尚无数据库。请运行 `dudao db init` 创建。")
    }

    static func broken(_ place: String, _ why: String) -> ClusterError {
        ClusterError(
            code: .damaged, message: "The data in \(place) is damaged: \(why).",
            remedy: "Keep the folder aside, run `dudao db init` in a new one, and restore the last backup.",
            chinese: "\(place) 中的数据已损坏：\(why)。请保留该文件夹，在新文件夹中运行 `dudao db init`，再恢复最近的备份。")
    }

    /// The error of a program that failed, named by what its output says where that is known.
    static func diagnosed(
        _ code: Code, doing: String, chinese: String, place: String, output: String, isFull: () -> Bool
    ) -> ClusterError {
        if output.contains("No space left on device") || isFull() { return .full(place) }
        if let path = quoted(after: "Unix-domain socket path \"", in: output) { return .socketTooLong(path) }
        if let data = quoted(after: "initialized by PostgreSQL version ", until: ",", in: output) {
            let server =
                quoted(after: "not compatible with this version ", until: " ", in: output)
                ?? "of another version"
            return .versions(data: data, server: server, place: place)
        }
        for line in output.split(separator: "\n") where line.contains("could not change directory") == false {
            guard line.contains("Permission denied") || line.contains("has group or world access") else {
                continue
            }
            return .denied(place, String(line))
        }
        for sign in ["could not locate a valid checkpoint record", "incorrect checksum in control file"]
        where output.contains(sign) {
            return .broken(place, sign)
        }
        if let process = quoted(after: "Is another postmaster (PID ", until: ")", in: output) {
            return ClusterError(
                code: code,
                message:
                    "Process \(process) has the number of the server that last ran on \(place), and still runs.",
                remedy: "Wait until it has ended (see `ps -p \(process)`), or end it, then try again.",
                chinese: "进程 \(process) 占用了 \(place) 上次服务器的进程号，且仍在运行。"
                    + "请等待其结束（`ps -p \(process)` 可查看）或将其结束，然后重试。")
        }
        let lines = output.split(separator: "\n").suffix(8).joined(separator: "\n")
        let said = lines.isEmpty ? "It said nothing." : "It said:\n\(lines)\n"
        return ClusterError(
            code: code, message: "\(doing) failed for \(place). \(said)",
            remedy:
                "Read the server's log in the folder log/ of the data folder, mend the cause, and try again.",
            chinese: "\(chinese)失败（\(place)）。输出：\n\(lines)\n请查看数据文件夹中 log/ 内的服务器日志，排除原因后重试。")
    }

    private static func quoted(after start: String, until end: Character = "\"", in text: String) -> String? {
        guard let found = text.firstRange(of: start) else { return nil }
        return String(text[found.upperBound...].prefix { $0 != end && $0 != "\n" })
    }
}

extension String {
    /// The first place of a text in this one.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
