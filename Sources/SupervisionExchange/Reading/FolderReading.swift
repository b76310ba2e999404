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
    private var digests: [String: FileDigest] = [:]

    init(listing: FolderListing, form: DataFolderForm, options: DataFolderOptions, faults: FaultCollector) {
        self.listing = listing
        self.form = form
        self.options = options
        self.faults = faults
        districts = Lexicon(
            options.policy.districts.districts.enumerated().map { ($0, [$1.code.text, $1.name]) })
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
        for encoding in [TextEncoding.utf8, .gb18030] {
            var attempt = consumer
            do {
                let source = try DataFile.open(listing.path + "/" + name, encoding: encoding)
                let table = TableReader(file, file: name, source: source, extras: extras, reading: self)
                try table.read(into: &attempt)
                digests[file.name] = FileDigest(name: file.name, count: source.count, digest: source.digest)
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
    var dataHash: String { FileDigest.hash(form: form, digests.values.map { $0 }) }
}
