import SupervisionModel

/// Reads one file against its specification, row by row, without keeping any.
final class TableReader {
    let specification: FileSpecification
    /// The file's name as it stands in the folder.
    let file: String
    let reading: FolderReading
    let scanner: CSVScanner
    let extras: [String]
    var headers: [String] = []
    let values: UnsafeMutablePointer<Int64>
    let places: UnsafeMutablePointer<Int>
    let progress: FileProgress
    let pass: FileProgress.Pass
    private var keys = KeySet()
    private var groupedKeys = GroupedKeys()
    private var keyCount = 0
    /// In a second reading, the first row of each key that may come again.
    private var firstRows: [[UInt8]: FirstRow] = [:]
    private var firstHashes: Set<UInt64> = []
    private let scratch = KeyBytes()
    private let lastRecord = KeyBytes()
    private var lastRecordNumber = -1

    /// The first row with a key.
    private struct FirstRow {
        let line: Int
        let content: UInt64
    }

    init(
        _ specification: FileSpecification, file: String, source: any ByteSource, extras: [String],
        reading: FolderReading, progress: FileProgress, pass: FileProgress.Pass
    ) {
        self.specification = specification
        self.file = file
        self.reading = reading
        self.extras = extras
        self.progress = progress
        self.pass = pass
        scanner = CSVScanner(source, blockSize: reading.options.blockSize)
        scanner.keepsText = pass != .replay && reading.skipping != nil
        let count = specification.columns.count + extras.count
        values = .allocate(capacity: count)
        values.initialize(repeating: TableRow.blank, count: count)
        places = .allocate(capacity: count)
        places.initialize(repeating: -1, count: count)
    }

    deinit {
        values.deallocate()
        places.deallocate()
    }

    /// Reads every row.
    ///
    /// - Throws: ``StreamFault`` when the bytes can't be read on; rows before have been consumed.
    func read(into consumer: inout some RowConsumer) throws(StreamFault) {
        guard try scanner.next() else {
            reading.faults.add(
                .headerMissing, file: file, line: 1,
                expected: BilingualText(
                    english: "a line with the columns \(names)", chinese: "首行为列名：\(aliases)"),
                remedy: BilingualText(
                    english: "Write the header, or remove the file if it is meant to be empty",
                    chinese: "请写入表头；若本应为空，请删除该文件"))
            reading.unusable.insert(specification.name)
            return
        }
        let before = (reading.faults, reading.unusable)
        let layout = readHeader()
        // What is wrong with the header was told the first time.
        if pass != .gather { (reading.faults, reading.unusable) = before }
        self.layout = layout
        var row = -1
        while try scanner.next() {
            if scanner.strayQuoteLine == nil, scanner[0].isEmpty, scanner.isBlank { continue }
            row += 1
            if consumer.isDone { return }
            switch pass {
            case .gather: gather(row, layout, into: &consumer)
            case .resolve: resolve(row, layout, into: &consumer)
            case .replay:
                guard !progress.leftOut[row] else { continue }
                if check(layout) { give(row, layout, composite: findComposite(layout), to: &consumer) }
            }
        }
        if pass == .gather { progress.rows = row + 1 }
    }

    // MARK: Rows

    /// Takes a row for the first time; one with a fault is left out, and is written down where rows may be skipped.
    private func gather(_ row: Int, _ layout: TableLayout, into consumer: inout some RowConsumer) {
        let before = reading.faults.errorCount
        reading.skipping?.begin()
        let composite = take(row, layout, into: &consumer)
        guard reading.faults.errorCount > before else {
            if reading.skipping != nil, layout.isWhole, isTaken { reading.skipping?.keep(layout, in: self) }
            return
        }
        leaveOut(row, composite: composite, errors: reading.faults.errorCount - before)
    }

    /// Whether the row at hand was handed to the consumer.
    private var isTaken = false

    private func leaveOut(_ row: Int, composite: Int, errors: Int) {
        reading.skipping?.count(errors)
        guard progress.leftOut.insert(row) else { return }
        reading.skipping?.reject(in: self)
        // A record that has lost an answer would say something else than was written.
        if specification.name == "answers", composite >= 0 { reading.skipping?.loseVersion(composite) }
    }

    /// Looks at a row and hands it on if it is sound.
    ///
    /// - Returns: What it refers to with several of its columns, as far as that can be told.
    private func take(_ row: Int, _ layout: TableLayout, into consumer: inout some RowConsumer) -> Int {
        isTaken = false
        if let line = scanner.strayQuoteLine {
            faultStrayQuote(line)
            return findLooseComposite(layout)
        }
        guard scanner.count == headers.count else {
            faultRagged()
            return findLooseComposite(layout)
        }
        var isSound = check(layout)
        var composite = -1
        if !layout.composite.isEmpty, layout.composite.allSatisfy({ values[$0] != TableRow.blank }) {
            composite = findComposite(layout)
            if composite < 0 {
                faultComposite(layout.composite)
                isSound = false
            } else if let skipping = reading.skipping, !skipping.keepsVersion(composite) {
                faultLeftOut(layout.composite)
                isSound = false
            }
        }
        if !layout.key.isEmpty, !consumer.checksKeys {
            guard layout.key.allSatisfy({ values[$0] != TableRow.blank }),
                claimKey(layout, composite: composite)
            else {
                return composite
            }
        }
        guard isSound, layout.isWhole else { return composite }
        isTaken = true
        give(row, layout, composite: composite, to: &consumer)
        return composite
    }

    /// Reads every cell of a row, and tells whether all are sound.
    @inline(__always)
    private func check(_ layout: TableLayout) -> Bool {
        var isSound = true
        for (plan, place) in layout.columns {
            let bytes = Cells.trimmed(scanner[plan.cell])
            if bytes.isEmpty {
                values[place] = TableRow.blank
                if plan.isRequired {
                    fault(.valueMissing, column: place)
                    isSound = false
                }
                continue
            }
            switch plan.read(bytes) {
            case .value(let value): values[place] = value
            case .minor:
                values[place] = 0
                noteSeverity(column: place)
            case .fault(let kind):
                values[place] = TableRow.blank
                fault(kind, column: place)
                isSound = false
            }
        }
        for order in layout.orders where !isInOrder(order) {
            faultOrder(order)
            isSound = false
        }
        return isSound
    }

    private func give(
        _ number: Int, _ layout: TableLayout, composite: Int, to consumer: inout some RowConsumer
    ) {
        consumer.consume(
            TableRow(
                line: scanner.line, number: number, composite: composite, values: values, scanner: scanner,
                places: places),
            in: self)
    }

    // MARK: Keys

    /// Takes the key of a row if it hasn't come before; else the file is read again to see what the row is.
    private func claimKey(_ layout: TableLayout, composite: Int) -> Bool {
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
    private func suspect(_ layout: TableLayout) { progress.suspects.insert(keyHash(layout)) }

    /// Remembers that the row's key has come before, where the consumer looks after keys.
    func suspectKey(of row: TableRow) { if let layout { suspect(layout) } }

    /// How the file is read, once its header was.
    private var layout: TableLayout?

    private func keyHash(_ layout: TableLayout) -> UInt64 {
        compose(layout.key, layout)
        return ByteInterner.hash(scratch.bytes)
    }

    /// In a second reading: tells rows of one key apart, by the whole key and the whole content.
    private func resolve(_ row: Int, _ layout: TableLayout, into consumer: inout some RowConsumer) {
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

    private func takeLate(_ row: Int, _ layout: TableLayout, into consumer: inout some RowConsumer) {
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
    private func compose(_ columns: [Int], _ layout: TableLayout) {
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
    private func findComposite(_ layout: TableLayout) -> Int {
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
    private func findLooseComposite(_ layout: TableLayout) -> Int {
        guard reading.skipping != nil, layout.composite.count == 2,
            layout.composite.allSatisfy({ places[$0] < scanner.count }),
            let version = Cells.integer(Cells.trimmed(scanner[places[layout.composite[1]]]))
        else { return -1 }
        values[layout.composite[1]] = Int64(version)
        return findComposite(layout)
    }

    // MARK: Orders

    private func isInOrder(_ order: TableLayout.Order) -> Bool {
        var low = values[order.low]
        var high = values[order.high]
        guard low != TableRow.blank, high != TableRow.blank else { return true }
        // Where a day stands beside an instant, the instant's day in Beijing counts.
        if order.lowIsInstant != order.highIsInstant {
            if order.lowIsInstant { low = Int64(Instant(microseconds: low).beijingDay.number) }
            if order.highIsInstant { high = Int64(Instant(microseconds: high).beijingDay.number) }
        }
        return low <= high
    }

}
