import SupervisionModel

extension TableReader {
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

    /// Reports text after a closing quote.
    func faultStrayQuote(_ line: Int) {
        reading.faults.add(
            .quoteStray, file: file, line: line,
            expected: BilingualText(
                english: "a comma or the line's end after a closing quote", chinese: "右引号后为逗号或行尾"),
            remedy: BilingualText(
                english: "Double each quote within a quoted cell", chinese: "请将单元格内的引号写成两个引号"))
    }

    /// Reports a row of another length than the header.
    func faultRagged() {
        reading.faults.add(
            .raggedRow, file: file, line: scanner.line, value: "\(scanner.count)",
            expected: BilingualText(
                english: "\(headers.count) cells, as the header has",
                chinese: "\(headers.count) 个单元格，与表头一致"),
            remedy: BilingualText(
                english: "Add or remove cells; put a cell with a comma in quotes",
                chinese: "请补足或删除单元格；含逗号的单元格应加引号"))
    }

    /// Reports columns that refer together to a row that is left out.
    func faultLeftOut(_ columns: [Int]) {
        reading.faults.add(
            .referenceLeftOut, file: file, line: scanner.line, column: headers[places[columns[0]]],
            value: columns.map(cellText).joined(separator: " "),
            expected: BilingualText(english: "a row that is taken", chinese: "已采用的行"),
            remedy: Expectation.remedy(.referenceLeftOut, column: ""))
    }

    /// Reports columns that refer to nothing together.
    func faultComposite(_ columns: [Int]) {
        let value = columns.map(cellText).joined(separator: " ")
        reading.faults.add(
            .referenceUnknown, file: file, line: scanner.line, column: headers[places[columns[0]]],
            value: value,
            expected: BilingualText(
                english: "an id and version of records", chinese: "records 中的编号和版本"),
            remedy: Expectation.remedy(.referenceUnknown, column: ""))
    }

    /// Reports two columns in the wrong order.
    func faultOrder(_ order: TableLayout.Order) {
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
}
