#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a data folder: every file beside its place, and all of them put there by ``finish()``.
///
/// ```swift
/// let writer = try DataFolderWriter("out", form: .full, existing: .replace)
/// let districts = try writer.file("districts")
/// try districts.append(["110101", "东城区"])
/// try writer.finish()
/// ```
///
/// `datapackage.json` is written last, so that a folder which has it is whole. A writer that is let go without
/// ``finish()`` removes what it wrote. Not to be used from several threads at once.
public final class DataFolderWriter {
    /// Whether files are compressed.
    public enum Compression: Hashable, Sendable {
        /// `NAME.csv`.
        case none
        /// `NAME.csv.gz`.
        case gzip
    }

    /// What to do about data that is there already.
    public enum Existing: Hashable, Sendable {
        /// Leave it and fail.
        case refuse
        /// Put the new files in its place, and remove other data files of either form.
        case replace
    }

    /// The folder.
    public let path: String
    /// Its form.
    public let form: DataFolderForm
    private let compression: Compression
    private var files: [DataFileWriter] = []
    private var failure: ExchangeError?
    private var createdFolders: [String] = []
    private var isFinished = false

    /// Creates the folder if it isn't there.
    ///
    /// - Throws: ``ExchangeError``: `folderOccupied`, `notPermitted` or `outputFailed`, with the path.
    public init(
        _ path: String, form: DataFolderForm, compression: Compression = .none, existing: Existing
    ) throws(ExchangeError) {
        self.path = path
        self.form = form
        self.compression = compression
        try createFolder(path)
        let listing: FolderListing
        do { listing = try FolderListing(path) } catch { throw WriterErrors.failed(error, path: path) }
        guard access(path, W_OK) == 0 else { throw WriterErrors.failed(FileBytes.fault(errno), path: path) }
        if existing == .refuse, let found = Self.dataFiles(listing).first {
            throw ExchangeError(
                code: .folderOccupied,
                message: BilingualText(
                    english:
                        "\(path) has data already (\(found)); choose an empty folder, or have it replaced.",
                    chinese: "\(path) 中已有数据（\(found)）；请选择空文件夹，或指定替换。"))
        }
    }

    deinit { cancel() }

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - name: Its name in the form, without ending: `sessions`.
    ///   - columns: The columns to write, in this order; all of the form's when none are named.
    ///   - further: Columns beyond the form's, as the three-file form may have.
    /// - Throws: ``ExchangeError``: `misuse` when the form doesn't know the file or a column, a required column isn't
    ///   named, or the file was begun before; `notPermitted` or `outputFailed`.
    public func file(
        _ name: String, columns: [String] = [], further: [String] = []
    ) throws(ExchangeError) -> DataFileWriter {
        guard let specification = form.files.first(where: { $0.name == name }) else {
            throw WriterErrors.misuse(
                "The \(form.rawValue) form has no file \(name); use one of: "
                    + form.files.map(\.name).joined(separator: ", ") + ".", "该格式没有文件 \(name)。")
        }
        let named = columns.isEmpty ? specification.columns.map(\.name) : columns
        if let stranger = named.first(where: { name in !specification.columns.contains { $0.name == name } })
        {
            throw WriterErrors.misuse(
                "\(name) has no column \(stranger); give it as a further one.", "\(name) 没有列 \(stranger)。")
        }
        if let absent = specification.columns.first(where: {
            $0.need != .optional && !named.contains($0.name)
        }) {
            throw WriterErrors.misuse(
                "\(name) needs the column \(absent.name).", "\(name) 需要列 \(absent.name)。")
        }
        return try begin(name, columns: named + further)
    }

    /// Begins a file that no form knows: readers leave it alone, with a note, and the description leaves it out.
    ///
    /// - Throws: ``ExchangeError``: `misuse` when a form knows the file, it was begun before or has no column;
    ///   `notPermitted` or `outputFailed`.
    package func companion(_ name: String, columns: [String]) throws(ExchangeError) -> DataFileWriter {
        guard !columns.isEmpty,
            !DataFolderForm.allCases.contains(where: { $0.files.contains { $0.name == name } })
        else {
            throw WriterErrors.misuse(
                "\(name) is a file of a form, or has no columns; begin it as such.", "\(name) 属于规定格式或没有列。")
        }
        return try begin(name, columns: columns)
    }

    private func begin(_ name: String, columns: [String]) throws(ExchangeError) -> DataFileWriter {
        guard !files.contains(where: { $0.name == name }) else {
            throw WriterErrors.misuse("\(name) was begun before; keep its writer.", "\(name) 已开始写入。")
        }
        let fileName = name + (compression == .gzip ? ".csv.gz" : ".csv")
        do {
            let file = try FileSink(path: temporary(fileName))
            let sink: any ByteSink = compression == .gzip ? try DeflatedSink(file) : file
            let writer = DataFileWriter(
                name: name, fileName: fileName, finalPath: "\(path)/\(fileName)", columns: columns,
                file: file, sink: sink, fail: { [weak self] in self?.failure = $0 })
            files.append(writer)
            return writer
        } catch {
            throw failed(error, "\(path)/\(fileName)")
        }
    }

    /// Completes every file, puts them in their places, and `datapackage.json` last.
    ///
    /// - Throws: ``ExchangeError``: the first failure of any file, or of putting them in place. Nothing stands under
    ///   a final name unless all of it was written.
    public func finish() throws(ExchangeError) {
        guard !isFinished else { return }
        do throws(ExchangeError) {
            if let failure { throw failure }
            for file in files { try file.finish() }
            let description = try writeDescription()
            try removeStale()
            for file in files {
                do { try file.file.publish(as: "\(path)/\(file.fileName)") } catch {
                    throw failed(error, "\(path)/\(file.fileName)")
                }
            }
            do { try description.publish(as: "\(path)/datapackage.json") } catch {
                throw failed(error, "\(path)/datapackage.json")
            }
            isFinished = true
        } catch {
            cancel()
            throw error
        }
    }

    /// Removes what was written and not put in place, and folders made for it.
    public func cancel() {
        guard !isFinished else { return }
        isFinished = true
        for file in files { file.file.discard() }
        // Only empty ones go.
        for folder in createdFolders.reversed() { rmdir(folder) }
    }

    private func temporary(_ name: String) -> String { "\(path)/.\(name)\(Self.unfinishedSuffix)" }

    /// How the names of this process's unfinished files end.
    private static var unfinishedSuffix: String { ".part-\(getpid())" }

    /// Removes what a writer of this process has begun in a folder and not finished, and the folder if it is empty then.
    ///
    /// For a program that is being stopped and whose writer can't be reached; a writer that is let go of cleans up itself.
    public static func discardUnfinished(in path: String) {
        guard let folder = opendir(path) else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(unfinishedSuffix) { unlink("\(path)/\(name)") }
        }
        rmdir(path)
    }

    private func failed(_ fault: StreamFault, _ path: String) -> ExchangeError {
        let error = WriterErrors.failed(fault, path: path)
        failure = failure ?? error
        return error
    }

    private func writeDescription() throws(ExchangeError) -> FileSink {
        let text = PackageDescription.json(form: form, files: files)
        do throws(StreamFault) {
            let file = try FileSink(path: temporary("datapackage.json"))
            let bytes = Array(text.utf8)
            var fault: StreamFault?
            bytes.withUnsafeBytes {
                do throws(StreamFault) { try file.write($0) } catch { fault = error }
            }
            if let fault { throw fault }
            try file.finish()
            return file
        } catch {
            throw failed(error, "\(path)/datapackage.json")
        }
    }

    /// Takes away the old description first, then data that the new folder doesn't have.
    private func removeStale() throws(ExchangeError) {
        let listing: FolderListing
        do { listing = try FolderListing(path) } catch { throw failed(error, path) }
        let written = Set(files.map(\.fileName))
        for name in ["datapackage.json"] + Self.dataFiles(listing)
        where listing.names.contains(name) && !written.contains(name) {
            guard unlink("\(path)/\(name)") == 0 else {
                throw failed(FileBytes.fault(errno), "\(path)/\(name)")
            }
        }
    }

    private static func dataFiles(_ listing: FolderListing) -> [String] {
        var seen: Set<String> = []
        return DataFolderForm.allCases.flatMap { $0.files.map(\.name) }.filter { seen.insert($0).inserted }
            .flatMap(listing.candidates)
    }

    private func createFolder(_ path: String) throws(ExchangeError) {
        if mkdir(path, 0o755) == 0 {
            createdFolders.append(path)
            return
        }
        switch errno {
        case EEXIST: return
        case ENOENT:
            guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { break }
            try createFolder(String(path[..<slash]))
            if mkdir(path, 0o755) == 0 {
                createdFolders.append(path)
                return
            }
            if errno == EEXIST { return }
        default: break
        }
        throw WriterErrors.failed(FileBytes.fault(errno), path: path)
    }
}
