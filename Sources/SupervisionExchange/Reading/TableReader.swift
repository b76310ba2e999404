import SupervisionModel

/// Reads one file against its specification, row by row, without keeping any.
final class TableReader {
    private struct OrderPlan {
        let low: Int
        let high: Int
        let lowIsInstant: Bool
        let highIsInstant: Bool
    }

    /// How the file at hand is read, once its header is known.
    private struct Layout {
        /// The columns that are there, and their places in the specification.
        var columns: [(plan: ColumnPlan, place: Int)] = []
        var orders: [OrderPlan] = []
        /// The columns of the key, none where one of them isn't there.
        var key: [Int] = []
        /// Whether a key of one column is an id with a number of its own already.
        var isKeyNumbered = false
        /// The columns that refer together, and what they refer to.
        var composite: [Int] = []
        var compositeIDs: ByteInterner?
        /// Whether every column is there that must be; else rows are only looked at.
        var isWhole = true
        /// For each column of the specification, whether keys take its text; else its number.
        var isText: [Bool] = []
    }

    let specification: FileSpecification
    /// The file's name as it stands in the folder.
    let file: String
    private let reading: FolderReading
    private let scanner: CSVScanner
    private let extras: [String]
    private var headers: [String] = []
    private let values: UnsafeMutablePointer<Int64>
    private let places: UnsafeMutablePointer<Int>
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

    // MARK: The header

    private var names: String { specification.columns.map(\.name).joined(separator: ",") }
    private var aliases: String { specification.columns.map(\.alias).joined(separator: "、") }

    private func readHeader() -> Layout {
        headers = (0..<scanner.count).map {
            String(decoding: Cells.trimmed(scanner[$0]), as: UTF8.self)
        }
        let line = scanner.line
        var known: Set<Int> = []
        for (place, column) in specification.columns.enumerated() {
            let found = headers.indices.filter { headers[$0] == column.name || headers[$0] == column.alias }
            if let first = found.first {
                places[place] = first
                known.formUnion(found)
            }
            if found.count > 1 {
                reading.faults.add(
                    .columnTwice, file: file, line: line, column: headers[found[1]],
                    expected: BilingualText(
                        english: "one column \(column.name) (\(column.alias))",
                        chinese: "只有一列 \(column.alias)（\(column.name)）"),
                    remedy: BilingualText(english: "Remove one of them", chinese: "请删除其中一列"))
            }
            if found.isEmpty, column.need != .optional {
                reading.faults.add(
                    .columnMissing, file: file, line: line, column: column.name,
                    expected: BilingualText(
                        english: "a column headed \(column.name) or \(column.alias)",
                        chinese: "表头为 \(column.alias) 或 \(column.name) 的列"),
                    remedy: BilingualText(english: "Add the column", chinese: "请补充该列"))
                if specification.key.contains(column.name) { reading.unusable.insert(specification.name) }
            }
        }
        placeExtras(line: line, known: &known)
        noteFurther(line: line, known: known)
        return makeLayout()
    }

    /// Finds the columns asked for by name: as the file heads them, or as the specification knows them.
    private func placeExtras(line: Int, known: inout Set<Int>) {
        for (order, name) in extras.enumerated() {
            let aliased = specification.columns.firstIndex { $0.name == name || $0.alias == name }
            let cell = headers.firstIndex(of: name) ?? aliased.map { places[$0] } ?? -1
            places[specification.columns.count + order] = cell
            if cell >= 0 {
                known.insert(cell)
                continue
            }
            let rest = headers.filter { !specification.key.contains($0) }.joined(separator: ", ")
            reading.faults.add(
                .columnMissing, file: file, line: line, column: name,
                expected: BilingualText(english: "one of the columns \(rest)", chinese: "以下列之一：\(rest)"),
                remedy: BilingualText(
                    english: "Name a column that is there, or add this one", chinese: "请指定已有的列，或补充该列"))
        }
    }

    private func noteFurther(line: Int, known: Set<Int>) {
        let further = headers.indices.filter { !known.contains($0) }
        guard !further.isEmpty else { return }
        if specification.furtherColumns == .usable {
            let list = further.map { headers[$0] }.joined(separator: ", ")
            reading.faults.add(
                .columnUnknown, .note, file: file, line: line, value: list,
                expected: BilingualText(english: "columns asked for by name", chinese: "按名称指定的列"),
                remedy: BilingualText(
                    english: "\(further.count) further columns are left alone; name those to use",
                    chinese: "其余 \(further.count) 列未使用；如需使用请指定列名"))
            return
        }
        for place in further {
            reading.faults.add(
                .columnUnknown, .note, file: file, line: line, column: headers[place],
                expected: BilingualText(english: "one of \(names)", chinese: "以下列之一：\(aliases)"),
                remedy: BilingualText(english: "The column is left alone", chinese: "该列未使用"))
        }
    }

    private func makeLayout() -> Layout {
        var layout = Layout()
        for (place, column) in specification.columns.enumerated() {
            switch column.type {
            case .text, .identifier, .reference, .freeDistrict: layout.isText.append(true)
            default: layout.isText.append(false)
            }
            guard places[place] >= 0 else {
                if column.need != .optional { layout.isWhole = false }
                continue
            }
            var isChecked = true
            if case .reference(let domains) = column.type {
                isChecked = reading.canCheck(domains, from: self)
            }
            let plan = ColumnPlan(column, cell: places[place], reading: reading, isChecked: isChecked)
            layout.columns.append((plan, place))
        }
        for order in specification.orders {
            let low = specification.place(order.low)
            let high = specification.place(order.high)
            guard places[low] >= 0, places[high] >= 0 else { continue }
            layout.orders.append(
                OrderPlan(low: low, high: high, lowIsInstant: isInstant(low), highIsInstant: isInstant(high)))
        }
        let keys = specification.key.map(specification.place)
        if keys.allSatisfy({ places[$0] >= 0 }) { layout.key = keys }
        if keys.count == 1, case .identifier(let domains) = specification.columns[keys[0]].type {
            layout.isKeyNumbered = !domains.isEmpty
        }
        guard let composite = specification.compositeReference else { return layout }
        let columns = composite.columns.map(specification.place)
        guard columns.allSatisfy({ places[$0] >= 0 }), reading.canCheck([composite.domain], from: self) else {
            return layout
        }
        layout.composite = columns
        layout.compositeIDs = reading.domains[composite.domain]
        return layout
    }

    private func isInstant(_ column: Int) -> Bool {
        if case .instant = specification.columns[column].type { true } else { false }
    }

    // MARK: Rows

    private func readRow(_ layout: Layout, into consumer: inout some RowConsumer) {
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

    private func finishRow(_ layout: Layout, isSound: Bool, into consumer: inout some RowConsumer) {
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
    private func newKey(_ layout: Layout) -> Int? {
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

    /// Reports a second row with one key.
    func duplicate(isSame: Bool, firstLine: Int) {
        let value = specification.key.map { cellText(specification.place($0)) }.joined(separator: " ")
        let column = headers[places[specification.place(specification.key[0])]]
        reading.faults.add(
            isSame ? .duplicateSame : .duplicateDiffers, isSame ? .note : .error, file: file,
            line: scanner.line, column: column, value: value,
            expected: BilingualText(
                english: "one row with this key, which line \(firstLine) has already",
                chinese: "该编号只出现一次（第 \(firstLine) 行已有）"),
            remedy: isSame
                ? BilingualText(english: "It is counted once", chinese: "只计一次")
                : BilingualText(
                    english: "Keep the right one of the two rows", chinese: "请只保留两行中正确的一行"))
    }

    /// Puts columns' values together as bytes that no other values make.
    private func compose(_ key: KeyBytes, _ columns: [Int], _ layout: Layout) {
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
    private func findComposite(_ layout: Layout) -> Int {
        compose(scratch, layout.composite, layout)
        if scratch.equals(lastCompositeKey) { return lastComposite }
        lastComposite = layout.compositeIDs?.find(scratch.bytes).map { Int($0) } ?? -1
        compose(lastCompositeKey, layout.composite, layout)
        return lastComposite
    }

    private func faultComposite(_ columns: [Int]) {
        let value = columns.map(cellText).joined(separator: " ")
        reading.faults.add(
            .referenceUnknown, file: file, line: scanner.line, column: headers[places[columns[0]]],
            value: value,
            expected: BilingualText(
                english: "an id and version of records", chinese: "records 中的编号和版本"),
            remedy: Expectation.remedy(.referenceUnknown, column: ""))
    }

    // MARK: Orders

    private func isInOrder(_ order: OrderPlan) -> Bool {
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

    private func faultOrder(_ order: OrderPlan) {
        let low = headers[places[order.low]]
        let lowText = cellText(order.low)
        let isCount: Bool
        if case .integer = specification.columns[order.low].type { isCount = true } else { isCount = false }
        if isCount {
            // The part is what was written wrong as often as the whole; the part is named.
            let high = headers[places[order.high]]
            reading.faults.add(
                .orderWrong, file: file, line: scanner.line, column: low, value: lowText,
                expected: BilingualText(
                    english: "no more than \(high), \(cellText(order.high))",
                    chinese: "不超过 \(high) 的 \(cellText(order.high))"),
                remedy: BilingualText(english: "Correct one of the two", chinese: "请更正其中之一"))
            return
        }
        reading.faults.add(
            .orderWrong, file: file, line: scanner.line, column: headers[places[order.high]],
            value: cellText(order.high),
            expected: BilingualText(
                english: "not before \(low), \(lowText)", chinese: "不早于 \(low) 的 \(lowText)"),
            remedy: BilingualText(english: "Correct one of the two", chinese: "请更正其中之一"))
    }

    // MARK: Faults

    /// The text of a column's cell.
    func cellText(_ column: Int) -> String {
        places[column] < 0
            ? "" : String(decoding: Cells.trimmed(scanner[places[column]]), as: UTF8.self)
    }

    /// The header of a column as it stands in the file, or as it should.
    func header(_ column: Int) -> String {
        if places[column] >= 0 { return headers[places[column]] }
        return column < specification.columns.count
            ? specification.columns[column].name : extras[column - specification.columns.count]
    }

    /// Reports the row's cell in a column.
    func fault(
        _ kind: DataFaultKind, _ severity: DataFault.Severity = .error, column: Int,
        expected: @autoclosure () -> BilingualText? = nil, remedy: @autoclosure () -> BilingualText? = nil
    ) {
        let text = cellText(column)
        reading.faults.add(
            kind, severity, file: file, line: scanner.line, column: header(column),
            value: text.isEmpty ? nil : text,
            expected: expected()
                ?? Expectation.text(specification.columns[column].type, policy: reading.options.policy),
            remedy: remedy() ?? Expectation.remedy(kind, column: header(column)))
    }

    /// Whether the file has a column.
    func has(_ column: Int) -> Bool { places[column] >= 0 }

    /// Notes a severity that isn't one.
    func noteSeverity(column: Int) {
        fault(
            .severityUnknown, .note, column: column,
            remedy: BilingualText(english: "It counts as minor", chinese: "按一般计"))
    }
}
