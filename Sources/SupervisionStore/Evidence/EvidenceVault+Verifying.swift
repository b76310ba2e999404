public import SupervisionModel

extension EvidenceVault {
    /// Reads the content of every item again and tells what was altered and what is missing.
    ///
    /// Content that several items share is read once. Nothing is said of content that no item names: a list may be a part
    /// of a vault that many districts share, and what is extra only whoever sees all lists can tell
    /// (``extras(beyond:listed:)``).
    ///
    /// - Throws: ``StoreError`` with code `failed` when content is there and can't be read.
    /// - Complexity: Linear in the bytes of the content; a piece of it is held in memory.
    public func verify(_ items: some Sequence<EvidenceItem>) throws(StoreError) -> EvidenceReport {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var known: [String: KeptEvidence?] = [:]
        var checked = 0
        var entries: [EvidenceReport.Entry] = []
        for item in items {
            checked += 1
            let found: KeptEvidence?
            if let seen = known[item.sha256] {
                found = seen
            } else {
                found = try content(of: item.sha256, buffer)
                known[item.sha256] = .some(found)
            }
            if let found {
                guard found.sha256 != item.sha256 || found.size != item.size else { continue }
                entries.append(.init(.altered, sha256: item.sha256, item: item))
            } else {
                entries.append(.init(.missing, sha256: item.sha256, item: item))
            }
        }
        return EvidenceReport(checked: checked, entries: entries)
    }

    private func content(
        of sha256: String, _ buffer: UnsafeMutableRawBufferPointer
    ) throws(StoreError) -> KeptEvidence? {
        do {
            return try open(sha256).map { reader throws(StoreError) in
                try EvidenceIntake.of(reader, buffer)
            }
        } catch  where error.code == .malformed || error.code == .damaged {
            // It has grown beyond what any item may have, or is no content at all: not what was kept.
            return KeptEvidence(sha256: "", size: 0, mediaType: .binary)
        }
    }

    /// The content that no item of a list names.
    ///
    /// Content is kept before its item is entered, so what is being taken in at this moment may be among it.
    ///
    /// - Parameters:
    ///   - items: Every item of everybody who keeps content here.
    ///   - listed: The vault's hashes as they were before the items were read.
    public func extras(
        beyond items: some Sequence<EvidenceItem>, listed: [String]
    ) -> [EvidenceReport.Entry] {
        let named = Set(items.lazy.map(\.sha256))
        return listed.filter { !named.contains($0) }.map { .init(.extra, sha256: $0, item: nil) }
    }
}
