extension TableReader {
    /// Takes the key of a row if it hasn't come before; else the file is read again to see what the row is.
    func claimKey(_ layout: TableLayout, composite: Int) -> Bool {
        let isNew: Bool
        if specification.keyDomain == .recordVersion {
            isNew =
                reading.versions.claim(
                    record: Int(values[layout.key[0]]), version: values[layout.key[1]]) != nil
        } else if layout.isKeyNumbered {
            // Ids are numbered as they come, so a new one has the next number.
            isNew = values[layout.key[0]] == Int64(keyCount)
        } else if !layout.composite.isEmpty, composite >= 0 {
            isNew = groupedKeys.insert(keyHash(layout), group: composite)
        } else if layout.isKeyGrouped {
            isNew = groupedKeys.insert(keyHash(layout), group: Int(values[layout.key[0]]))
        } else {
            isNew = keys.insert(keyHash(layout))
        }
        if isNew { keyCount += 1 } else { suspect(layout) }
        return isNew
    }

    /// Remembers that the row's key has come before, or one that looks like it.
    func suspect(_ layout: TableLayout) { progress.suspects.insert(keyHash(layout)) }

    /// Remembers that the row's key has come before, where the consumer looks after keys.
    func suspectKey(of row: TableRow) { if let layout { suspect(layout) } }

    func keyHash(_ layout: TableLayout) -> UInt64 {
        compose(layout.key, layout)
        return ByteInterner.hash(scratch.bytes)
    }

    /// In a second reading: tells rows of one key apart, by the whole key and the whole content.
    func resolve(_ row: Int, _ layout: TableLayout, into consumer: inout some RowConsumer) {
        guard scanner.strayQuoteLine == nil, scanner.count == headers.count else { return }
        for (plan, place) in layout.columns where layout.key.contains(place) {
            let bytes = Cells.trimmed(scanner[plan.cell])
            guard !bytes.isEmpty, case .value(let value) = plan.read(bytes) else { return }
            values[place] = value
        }
        let hash = keyHash(layout)
        guard progress.suspects.contains(hash) else { return }
        let content = contentHash
        let key = Array(scratch.bytes)
        guard let known = firstRows[key] else {
            firstRows[key] = FirstRow(line: scanner.line, content: content)
            // Another key with the hash of one before it was passed over for nothing.
            if !firstHashes.insert(hash).inserted { takeLate(row, layout, into: &consumer) }
            return
        }
        let isSame = known.content == content
        reading.skipping?.begin()
        duplicate(isSame: isSame, firstLine: known.line)
        if isSame {
            if progress.leftOut.insert(row) {
                progress.repeated += 1
                reading.skipping?.setAside(in: self)
            }
        } else {
            leaveOut(row, composite: findComposite(layout), errors: 1)
        }
    }

    func takeLate(_ row: Int, _ layout: TableLayout, into consumer: inout some RowConsumer) {
        let faults = reading.faults
        let isSound = check(layout)
        reading.faults = faults
        guard isSound, layout.isWhole else { return }
        give(row, layout, composite: findComposite(layout), to: &consumer)
    }

    /// A hash of the row's cells, blanks around them aside.
    var contentHash: UInt64 {
        var hash: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
        for cell in 0..<scanner.count { hash = ByteInterner.hash(Cells.trimmed(scanner[cell]), seed: hash) }
        return hash
    }

    /// Puts columns' values together as bytes that no other values make.
    func compose(_ columns: [Int], _ layout: TableLayout) {
        scratch.removeAll()
        for column in columns {
            if layout.isText[column] {
                scratch.append(Cells.trimmed(scanner[places[column]]))
            } else {
                scratch.append(values[column])
            }
        }
    }

    /// The version of a record that the row refers to, or a negative number.
    ///
    /// Answers come record by record, so the last record is the likeliest.
    func findComposite(_ layout: TableLayout) -> Int {
        guard layout.composite.count == 2 else { return -1 }
        let record = Cells.trimmed(scanner[places[layout.composite[0]]])
        if lastRecordNumber < 0 || !lastRecord.holds(record) {
            lastRecordNumber = reading.domains[.record].find(record).map { Int($0) } ?? -1
            lastRecord.removeAll()
            lastRecord.append(raw: record)
        }
        return reading.versions.find(record: lastRecordNumber, version: values[layout.composite[1]]) ?? -1
    }

    /// The number of the record that the row at hand refers to, after ``findComposite(_:)``.
    var recordNumber: Int32 { Int32(truncatingIfNeeded: lastRecordNumber) }

    /// What a row refers to whose cells don't fit the header, as far as its first cells tell.
    func findLooseComposite(_ layout: TableLayout) -> Int {
        guard reading.skipping != nil, layout.composite.count == 2,
            layout.composite.allSatisfy({ places[$0] < scanner.count }),
            let version = Cells.integer(Cells.trimmed(scanner[places[layout.composite[1]]]))
        else { return -1 }
        values[layout.composite[1]] = Int64(version)
        return findComposite(layout)
    }
}
