/// Takes text in UTF-8 apart into rows and cells, as RFC 4180 has it.
///
/// Cells stand in the scanner's own buffer until the next row is asked for; no cell is copied and nothing is
/// allocated for one. Rows end with LF, CRLF or CR, the last one with or without; lines without a character
/// are skipped. A quote inside of an unquoted cell is taken as it stands.
package final class CSVScanner {
    /// A cell's bytes: where they begin in the buffer, and how many they are.
    package struct Cell {
        var start: Int
        var count: Int
        /// Whether the cell was quoted; a quoted blank is a cell, not an empty line.
        var isQuoted: Bool
        /// Whether quotes are doubled within.
        var hasDoubled: Bool
    }

    private enum Step { case row, more, end }

    /// No real row is longer; a quotation that is has never been closed.
    package static let rowLimit = 1 << 20

    private let source: any ByteSource
    private let blockSize: Int
    /// Behind a pointer, as in ``ByteInterner``.
    private let state: UnsafeMutablePointer<State>

    /// Whether ``text`` is kept, which costs a copy of every row.
    package var keepsText = false
    private let kept = KeyBytes()

    /// The row as it stands in the file, without its end of line, where ``keepsText`` asks for it.
    package var text: UnsafeRawBufferPointer { kept.bytes }

    private struct State {
        var buffer: UnsafeMutablePointer<UInt8>
        var capacity: Int
        var start = 0
        var end = 0
        var isAtEnd = false
        var nextLine = 1
        var openQuoteLine: Int?
        var cells: UnsafeMutablePointer<Cell>
        var cellCapacity = 64
        var count = 0
        var line = 0
        var strayQuoteLine: Int?
    }

    /// The number of cells of the row.
    package var count: Int { state.pointee.count }
    /// The line on which the row begins, from 1.
    package var line: Int { state.pointee.line }
    /// The line of a closing quote that text follows, if the row has one.
    package var strayQuoteLine: Int? { state.pointee.strayQuoteLine }

    /// Scans a source in blocks of so many bytes.
    package init(_ source: any ByteSource, blockSize: Int = 1 << 18) {
        self.source = source
        self.blockSize = max(blockSize, 2 * StreamFault.leastBuffer)
        // One byte more than the capacity: a line feed stands after the last byte, so that the search for the
        // end of a cell needn't ask at every byte whether the buffer has ended.
        state = .allocate(capacity: 1)
        state.initialize(
            to: State(
                buffer: .allocate(capacity: self.blockSize + 1), capacity: self.blockSize,
                cells: .allocate(capacity: 64)))
    }

    deinit {
        state.pointee.buffer.deallocate()
        state.pointee.cells.deallocate()
        state.deallocate()
    }

    /// The bytes of a cell, valid until the next row is asked for.
    package subscript(cell: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: state.pointee.buffer + state.pointee.cells[cell].start,
            count: state.pointee.cells[cell].count)
    }

    /// Whether every cell of the row is blank, as spreadsheets leave rows behind.
    package var isBlank: Bool { (0..<count).allSatisfy { state.pointee.cells[$0].count == 0 } }

    /// Goes to the next row.
    ///
    /// - Returns: Whether there is one.
    /// - Throws: ``StreamFault`` of the source, or `quoteOpen` or `rowTooLong` with the line where it began.
    package func next() throws(StreamFault) -> Bool {
        while true {
            switch scan() {
            case .row: return true
            case .end: return false
            case .more: try refill()
            }
        }
    }

    private func scan() -> Step {
        while true {
            let start = state.pointee.start
            let step = scanRow()
            guard step == .row else { return step }
            if keepsText { keep(from: start) }
            // A line without a character.
            if count == 1 && state.pointee.cells[0].count == 0 && !state.pointee.cells[0].isQuoted {
                continue
            }
            for cell in 0..<count where state.pointee.cells[cell].hasDoubled { undouble(cell) }
            return .row
        }
    }

    private func scanRow() -> Step {
        guard state.pointee.start < state.pointee.end else { return state.pointee.isAtEnd ? .end : .more }
        let bytes = state.pointee.buffer
        let limit = state.pointee.end
        bytes[limit] = 0x0A
        var place = state.pointee.start
        var lines = 0
        var stray: Int?
        var made = 0
        state.pointee.openQuoteLine = nil
        while true {
            var cell: Cell
            if place < limit, bytes[place] == 0x22 {
                let opened = state.pointee.nextLine + lines
                state.pointee.openQuoteLine = opened
                place += 1
                cell = Cell(start: place, count: 0, isQuoted: true, hasDoubled: false)
                while true {
                    guard place < limit else { return .more }
                    let byte = bytes[place]
                    if byte == 0x22 {
                        guard place + 1 < limit || state.pointee.isAtEnd else { return .more }
                        guard place + 1 < limit, bytes[place + 1] == 0x22 else { break }
                        cell.hasDoubled = true
                        place += 2
                        continue
                    }
                    if byte == 0x0A {
                        lines += 1
                    } else if byte == 0x0D {
                        guard place + 1 < limit || state.pointee.isAtEnd else { return .more }
                        if place + 1 >= limit || bytes[place + 1] != 0x0A { lines += 1 }
                    }
                    place += 1
                }
                cell.count = place - cell.start
                state.pointee.openQuoteLine = nil
                place += 1
                let after = place
                while !Self.endsCell(bytes[place]) { place += 1 }
                if place > after { stray = stray ?? opened }
            } else {
                cell = Cell(start: place, count: 0, isQuoted: false, hasDoubled: false)
                while !Self.endsCell(bytes[place]) { place += 1 }
                cell.count = place - cell.start
            }
            if made == state.pointee.cellCapacity { growCells() }
            state.pointee.cells[made] = cell
            made += 1
            if place >= limit {
                guard state.pointee.isAtEnd else { return .more }
                break
            }
            let byte = bytes[place]
            if byte == 0x2C {
                place += 1
                continue
            }
            if byte == 0x0D {
                guard place + 1 < limit || state.pointee.isAtEnd else { return .more }
                if place + 1 < limit, bytes[place + 1] == 0x0A { place += 1 }
            }
            place += 1
            lines += 1
            break
        }
        state.pointee.count = made
        state.pointee.line = state.pointee.nextLine
        state.pointee.strayQuoteLine = stray
        state.pointee.nextLine += lines
        state.pointee.start = place
        return .row
    }

    /// Whether a byte ends an unquoted cell; all such bytes lie below letters and digits.
    @inline(__always)
    private static func endsCell(_ byte: UInt8) -> Bool {
        byte <= 0x2C && (byte == 0x2C || byte == 0x0A || byte == 0x0D)
    }

    private func keep(from start: Int) {
        let bytes = state.pointee.buffer
        var end = state.pointee.start
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        kept.removeAll()
        kept.append(raw: UnsafeRawBufferPointer(start: bytes + start, count: end - start))
    }

    private func undouble(_ cell: Int) {
        let from = state.pointee.buffer + state.pointee.cells[cell].start
        var write = 0
        var read = 0
        while read < state.pointee.cells[cell].count {
            from[write] = from[read]
            read += from[read] == 0x22 ? 2 : 1
            write += 1
        }
        state.pointee.cells[cell].count = write
    }

    private func refill() throws(StreamFault) {
        if state.pointee.isAtEnd {
            // Only a quotation asks for more after the end.
            throw StreamFault(.quoteOpen, line: state.pointee.openQuoteLine ?? state.pointee.nextLine)
        }
        let rest = state.pointee.end - state.pointee.start
        if rest >= Self.rowLimit {
            let quote = state.pointee.openQuoteLine
            throw StreamFault(quote == nil ? .rowTooLong : .quoteOpen, line: quote ?? state.pointee.nextLine)
        }
        if state.pointee.start > 0 {
            state.pointee.buffer.update(from: state.pointee.buffer + state.pointee.start, count: rest)
            state.pointee.start = 0
            state.pointee.end = rest
        }
        if state.pointee.capacity - state.pointee.end < max(StreamFault.leastBuffer, blockSize / 2) {
            let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * state.pointee.capacity + 1)
            wider.update(from: state.pointee.buffer, count: rest)
            state.pointee.buffer.deallocate()
            state.pointee.buffer = wider
            state.pointee.capacity *= 2
        }
        let room = UnsafeMutableRawBufferPointer(
            start: state.pointee.buffer + state.pointee.end, count: state.pointee.capacity - state.pointee.end
        )
        do {
            let read = try source.read(into: room)
            if read == 0 { state.pointee.isAtEnd = true } else { state.pointee.end += read }
        } catch {
            var lines = 0
            for place in state.pointee.start..<state.pointee.end where state.pointee.buffer[place] == 0x0A {
                lines += 1
            }
            throw StreamFault(error.cause, offset: error.offset, line: state.pointee.nextLine + lines)
        }
    }

    private func growCells() {
        let wider = UnsafeMutablePointer<Cell>.allocate(capacity: 2 * state.pointee.cellCapacity)
        wider.update(from: state.pointee.cells, count: state.pointee.cellCapacity)
        state.pointee.cells.deallocate()
        state.pointee.cells = wider
        state.pointee.cellCapacity *= 2
    }
}
