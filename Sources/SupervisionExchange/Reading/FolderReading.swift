import SupervisionModel

/// The state of reading one folder: ids, faults, and what has been hashed.
final class FolderReading {
    let listing: FolderListing
    let form: DataFolderForm
    let options: DataFolderOptions
    let domains = Domains()
    /// The policy's districts, by code and by name.
    let districts: Lexicon
    /// The items of all of the policy's checklists, by code.
    let items: Lexicon
    let itemCodes: [String]
    var faults: FaultCollector
    /// Files whose ids can't be relied on, since they couldn't be read to their end.
    var unusable: Set<String> = []
    private var reported: Set<String> = []
    /// What is known of each file that was read to its end.
    private(set) var progress: [String: FileProgress] = [:]
    /// The versions of records.
    let versions = VersionIndex()
    /// Whether columns are kept that only a history needs.
    let keepsHistory: Bool
    /// Looks after the rows that are left out, where faulty ones may be.
    let skipping: RowSkipping?

    init(
        listing: FolderListing, form: DataFolderForm, options: DataFolderOptions, faults: FaultCollector,
        keepsHistory: Bool = true, skipping: RowSkipping? = nil
    ) {
        self.keepsHistory = keepsHistory
        self.skipping = skipping
        self.listing = listing
        self.form = form
        self.options = options
        self.faults = faults
        districts = Lexicon(
            options.policy.districts.districts.enumerated().map { ($0, [$1.code.text, $1.name]) })
        if let skipping { self.faults.listener = { skipping.hear($0) } }
        // The form's own missing files are reported already.
        reported = Set(form.requiredFiles.filter { listing.candidates($0).isEmpty })
        var codes: [String] = []
        for checklist in options.policy.checklists {
            for item in checklist.items where !codes.contains(item.code) { codes.append(item.code) }
        }
        itemCodes = codes
        items = Lexicon(codes.enumerated().map { ($0, [$1]) })
    }

    /// The file of a specification, if it is there.
    func name(of file: String) -> String? { listing.candidates(file).first }

    /// Reads a file, if it is there.
    ///
    /// - Parameters:
    ///   - extras: Further columns to give the consumer, by name.
    ///   - consumer: What takes the rows; begun anew when the file turns out not to be UTF-8.
    /// - Returns: The consumer after the last row; nothing when the file isn't there or can't be read.
    func read<Consumer: RowConsumer>(
        _ file: FileSpecification, extras: [String] = [], into consumer: Consumer
    ) -> Consumer? {
        guard let name = name(of: file.name) else { return nil }
        let mark = domains.mark
        let before = (faults, unusable, reported)
        var first: StreamFault?
        for encoding in encodings(of: name, first: &first) {
            var attempt = consumer
            let progress = FileProgress(encoding: encoding)
            if file.keyDomain == .recordVersion { versions.removeAll() }
            do {
                progress.digest = try pass(
                    .gather, over: file, extras: extras, progress: progress, into: &attempt)
                self.progress[file.name] = progress
                if !progress.suspects.isEmpty {
                    let again = try pass(
                        .resolve, over: file, extras: extras, progress: progress, into: &attempt)
                    if again != progress.digest { StreamWording.addChanged(name, to: &faults) }
                    progress.suspects = []
                }
                return attempt
            } catch {
                if error.cause == .notUTF8, encoding == .utf8 {
                    // Nothing that was read so far counts: it was read as what it isn't.
                    first = error
                    (faults, unusable, reported) = before
                    domains.rewind(to: mark)
                    continue
                }
                // Of the two encodings, the one that got farther is the one that was meant.
                let isFirst = error.cause == .notGB18030 && (first?.offset ?? -1) >= (error.offset ?? 0)
                StreamWording.add(isFirst ? first ?? error : error, file: name, to: &faults)
                unusable.insert(file.name)
                return nil
            }
        }
        return nil
    }

    /// The encodings to try.
    ///
    /// Rows that are left out are written down as they are met, which can't be undone: so where they may be,
    /// the encoding is found out before.
    private func encodings(of name: String, first: inout StreamFault?) -> [TextEncoding] {
        guard skipping != nil else { return [.utf8, .gb18030] }
        do throws(StreamFault) {
            let source = try DataFile.open(listing.path + "/" + name, encoding: .utf8)
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
            defer { buffer.deallocate() }
            while try source.read(into: buffer) > 0 {}
        } catch {
            if error.cause == .notUTF8 {
                first = error
                return [.gb18030]
            }
        }
        return [.utf8]
    }

    /// Reads a file once.
    private func pass(
        _ pass: FileProgress.Pass, over file: FileSpecification, extras: [String] = [],
        progress: FileProgress, keepsText: Bool = false, into consumer: inout some RowConsumer
    ) throws(StreamFault) -> FileDigest {
        let name = name(of: file.name) ?? file.name
        let source = try DataFile.open(listing.path + "/" + name, encoding: progress.encoding)
        let table = TableReader(
            file, file: name, source: source, extras: extras, reading: self, progress: progress, pass: pass)
        if keepsText { table.scanner.keepsText = true }
        try table.read(into: &consumer)
        return FileDigest(name: file.name, count: source.count, digest: source.digest)
    }

    /// Gives the rows of a file that were sound once more, in the same order; a file that isn't there gives
    /// none.
    ///
    /// - Throws: ``ExchangeError`` with code `badInput` when the file isn't what it was, or one of reading.
    func replay(
        _ file: FileSpecification, keepsText: Bool = false, into consumer: inout some RowConsumer
    ) throws(ExchangeError) {
        guard let progress = progress[file.name] else { return }
        let kept = (faults, unusable, reported)
        defer { (faults, unusable, reported) = kept }
        faults = FaultCollector()
        var isSame = false
        do {
            let digest = try pass(
                .replay, over: file, progress: progress, keepsText: keepsText, into: &consumer)
            isSame = consumer.isDone || (digest == progress.digest && faults.errorCount == 0)
        } catch {
            switch error.cause {
            case .notPermitted, .system:
                faults = FaultCollector()
                StreamWording.add(error, file: name(of: file.name) ?? file.name, to: &faults)
                throw FolderErrors.unusable(listing.path, faults.report())
            default: break
            }
        }
        if isSame { return }
        faults = FaultCollector()
        StreamWording.addChanged(name(of: file.name) ?? file.name, to: &faults)
        throw FolderErrors.unusable(listing.path, faults.report())
    }

    /// Whether references to ids of domains can be looked up; if not, that is reported, once a file.
    func canCheck(_ domains: [Domain], from table: TableReader) -> Bool {
        for home in domains.map(\.home) where unusable.contains(home) { return false }
        for domain in domains where name(of: domain.home) == nil {
            guard reported.insert(domain.home).inserted else { return false }
            let isEssential = domain.isEssential
            faults.add(
                isEssential ? .fileMissing : .referenceUnchecked, isEssential ? .error : .note,
                file: domain.home + ".csv",
                expected: BilingualText(
                    english: "the file that \(table.file) refers to", chinese: "\(table.file) 所引用的文件"),
                remedy: isEssential
                    ? BilingualText(english: "Add the file", chinese: "请补充该文件")
                    : BilingualText(
                        english: "References to it were not looked up", chinese: "相关引用未核对"))
            return false
        }
        return true
    }

    /// SHA-256 over what was read; see ``FileDigest``.
    var dataHash: String { FileDigest.hash(form: form, progress.values.compactMap(\.digest)) }
}
