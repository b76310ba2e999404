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
    /// What looks after keys, in ``TableReader/claimKey(_:composite:)``.
    var keys = KeySet()
    var groupedKeys = GroupedKeys()
    var keyCount = 0
    /// In a second reading, the first row of each key that may come again.
    var firstRows: [[UInt8]: FirstRow] = [:]
    var firstHashes: Set<UInt64> = []
    let scratch = KeyBytes()
    let lastRecord = KeyBytes()
    var lastRecordNumber = -1

    /// The first row with a key.
    struct FirstRow {
        let line: Int
        let content: UInt64
    }

    /// How the file is read, once its header was.
    var layout: TableLayout?

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

    /// Takes a row for the first time; one with a fault is left out, and is written down where rows may be
    /// skipped.
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

    func leaveOut(_ row: Int, composite: Int, errors: Int) {
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
    func check(_ layout: TableLayout) -> Bool {
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

    func give(
        _ number: Int, _ layout: TableLayout, composite: Int, to consumer: inout some RowConsumer
    ) {
        consumer.consume(
            TableRow(
                line: scanner.line, number: number, composite: composite, values: values, scanner: scanner,
                places: places),
            in: self)
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
