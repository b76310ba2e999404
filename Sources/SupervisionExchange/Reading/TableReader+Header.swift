extension TableReader {
    var names: String { specification.columns.map(\.name).joined(separator: ",") }
    var aliases: String { specification.columns.map(\.alias).joined(separator: "、") }

    /// Finds the columns in the header, and tells what is wrong with it.
    func readHeader() -> TableLayout {
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

    private func makeLayout() -> TableLayout {
        var layout = TableLayout()
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
            let plan = ColumnPlan(
                column, cell: places[place], reading: reading, isChecked: isChecked,
                isFirst: pass == .gather)
            layout.columns.append((plan, place))
        }
        for order in specification.orders {
            let low = specification.place(order.low)
            let high = specification.place(order.high)
            guard places[low] >= 0, places[high] >= 0 else { continue }
            layout.orders.append(
                TableLayout.Order(
                    low: low, high: high, lowIsInstant: isInstant(low), highIsInstant: isInstant(high)))
        }
        let keys = specification.key.map(specification.place)
        if keys.allSatisfy({ places[$0] >= 0 }) { layout.key = keys }
        if keys.count == 1, case .identifier(let domains) = specification.columns[keys[0]].type {
            layout.isKeyNumbered = !domains.isEmpty
        }
        if let first = keys.first, keys.count > 1 {
            switch specification.columns[first].type {
            case .identifier([.dispatch]), .reference([.session]): layout.isKeyGrouped = true
            default: break
            }
        }
        guard let composite = specification.compositeReference else { return layout }
        let columns = composite.columns.map(specification.place)
        guard columns.allSatisfy({ places[$0] >= 0 }), reading.canCheck([composite.domain], from: self) else {
            return layout
        }
        layout.composite = columns
        return layout
    }

    private func isInstant(_ column: Int) -> Bool {
        if case .instant = specification.columns[column].type { true } else { false }
    }
}
