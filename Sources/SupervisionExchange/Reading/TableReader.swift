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
    private let keyInterner: ByteInterner
    private var keyLines: [Int32] = []
    private var keyHashes: [UInt64] = []
    private let scratch = KeyBytes()
    private let lastCompositeKey = KeyBytes()
    private var lastComposite = -1

    init(
        _ specification: FileSpecification, file: String, source: any ByteSource, extras: [String],
        reading: FolderReading
    ) {
        self.specification = specification
        self.file = file
        self.reading = reading
        self.extras = extras
        scanner = CSVScanner(source, blockSize: reading.options.blockSize)
        let count = specification.columns.count + extras.count
        values = .allocate(capacity: count)
        values.initialize(repeating: TableRow.blank, count: count)
        places = .allocate(capacity: count)
        places.initialize(repeating: -1, count: count)
        keyInterner = specification.keyDomain.map { reading.domains[$0] } ?? ByteInterner()
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
        let layout = readHeader()
        while try scanner.next() { readRow(layout, into: &consumer) }
    }

    // MARK: Rows

    private func readRow(_ layout: TableLayout, into consumer: inout some RowConsumer) {
        if let line = scanner.strayQuoteLine {
            reading.faults.add(
                .quoteStray, file: file, line: line,
                expected: BilingualText(
                    english: "a comma or the line's end after a closing quote", chinese: "右引号后为逗号或行尾"),
                remedy: BilingualText(
                    english: "Double each quote within a quoted cell", chinese: "请将单元格内的引号写成两个引号"))
            return
        }
        if scanner[0].isEmpty, scanner.isBlank { return }
        guard scanner.count == headers.count else {
            reading.faults.add(
                .raggedRow, file: file, line: scanner.line, value: "\(scanner.count)",
                expected: BilingualText(
                    english: "\(headers.count) cells, as the header has",
                    chinese: "\(headers.count) 个单元格，与表头一致"),
                remedy: BilingualText(
                    english: "Add or remove cells; put a cell with a comma in quotes",
                    chinese: "请补足或删除单元格；含逗号的单元格应加引号"))
            return
        }
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
        finishRow(layout, isSound: isSound, into: &consumer)
    }

    private func finishRow(_ layout: TableLayout, isSound: Bool, into consumer: inout some RowConsumer) {
        var isSound = isSound
        var composite = -1
        if !layout.composite.isEmpty, layout.composite.allSatisfy({ values[$0] != TableRow.blank }) {
            composite = findComposite(layout)
            if composite < 0 {
                faultComposite(layout.composite)
                isSound = false
            }
        }
        var key = -1
        if !consumer.checksKeys, !layout.key.isEmpty {
            guard layout.key.allSatisfy({ values[$0] != TableRow.blank }) else { return }
            guard let new = newKey(layout) else { return }
            key = new
        }
        guard isSound, layout.isWhole else { return }
        consumer.consume(
            TableRow(
                line: scanner.line, key: key, composite: composite, values: values, scanner: scanner,
                places: places),
            in: self)
    }

    // MARK: Keys

    /// The number of the row's key if it is new; else a fault or a note, and nothing.
    private func newKey(_ layout: TableLayout) -> Int? {
        let key: Int
        if layout.isKeyNumbered {
            key = Int(values[layout.key[0]])
        } else {
            compose(scratch, layout.key, layout)
            key = Int(keyInterner.intern(scratch.bytes))
        }
        let content = contentHash
        if key >= keyLines.count {
            keyLines.append(Int32(clamping: scanner.line))
            keyHashes.append(content)
            return key
        }
        duplicate(isSame: keyHashes[key] == content, firstLine: Int(keyLines[key]))
        return nil
    }

    /// A hash of the row's cells, blanks around them aside.
    var contentHash: UInt64 {
        var hash: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
        for cell in 0..<scanner.count { hash = ByteInterner.hash(Cells.trimmed(scanner[cell]), seed: hash) }
        return hash
    }

    /// Puts columns' values together as bytes that no other values make.
    private func compose(_ key: KeyBytes, _ columns: [Int], _ layout: TableLayout) {
        key.removeAll()
        for column in columns {
            if layout.isText[column] {
                key.append(Cells.trimmed(scanner[places[column]]))
            } else {
                key.append(values[column])
            }
        }
    }

    /// Answers come record by record, so the last key is the likeliest.
    private func findComposite(_ layout: TableLayout) -> Int {
        compose(scratch, layout.composite, layout)
        if scratch.equals(lastCompositeKey) { return lastComposite }
        lastComposite = layout.compositeIDs?.find(scratch.bytes).map { Int($0) } ?? -1
        compose(lastCompositeKey, layout.composite, layout)
        return lastComposite
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
