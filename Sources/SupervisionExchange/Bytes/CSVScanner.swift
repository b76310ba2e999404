/// Takes text in UTF-8 apart into rows and cells, as RFC 4180 has it.
///
/// Cells stand in the scanner's own buffer until the next row is asked for; no cell is copied and nothing is
/// allocated for one. Rows end with LF, CRLF or CR, the last one with or without; lines without a character are
/// skipped. A quote inside of an unquoted cell is taken as it stands.
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
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    private var nextLine = 1
    private var openQuoteLine: Int?
    private var cells: UnsafeMutablePointer<Cell>
    private var cellCapacity = 64

    /// The number of cells of the row.
    package private(set) var count = 0
    /// The line on which the row begins, from 1.
    package private(set) var line = 0
    /// The line of a closing quote that text follows, if the row has one.
    package private(set) var strayQuoteLine: Int?

    /// Scans a source in blocks of so many bytes.
    package init(_ source: any ByteSource, blockSize: Int = 1 << 18) {
        self.source = source
        self.blockSize = max(blockSize, 2 * StreamFault.leastBuffer)
        capacity = self.blockSize
        // One byte more than the capacity: a line feed stands after the last byte, so that the search for the
        // end of a cell needn't ask at every byte whether the buffer has ended.
        buffer = .allocate(capacity: capacity + 1)
        cells = .allocate(capacity: cellCapacity)
    }

    deinit {
        buffer.deallocate()
        cells.deallocate()
    }

    /// The bytes of a cell, valid until the next row is asked for.
    package subscript(cell: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: buffer + cells[cell].start, count: cells[cell].count)
    }

    /// Whether every cell of the row is blank, as spreadsheets leave rows behind.
    package var isBlank: Bool { (0..<count).allSatisfy { cells[$0].count == 0 } }

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
            let step = scanRow()
            guard step == .row else { return step }
            // A line without a character.
            if count == 1 && cells[0].count == 0 && !cells[0].isQuoted { continue }
            for cell in 0..<count where cells[cell].hasDoubled { undouble(cell) }
            return .row
        }
    }

    private func scanRow() -> Step {
        guard start < end else { return isAtEnd ? .end : .more }
        let bytes = buffer
        let limit = end
        bytes[limit] = 0x0A
        var place = start
        var lines = 0
        var stray: Int?
        var made = 0
        openQuoteLine = nil
        while true {
            var cell: Cell
            if place < limit, bytes[place] == 0x22 {
                let opened = nextLine + lines
                openQuoteLine = opened
                place += 1
                cell = Cell(start: place, count: 0, isQuoted: true, hasDoubled: false)
                while true {
                    guard place < limit else { return .more }
                    let byte = bytes[place]
                    if byte == 0x22 {
                        guard place + 1 < limit || isAtEnd else { return .more }
                        guard place + 1 < limit, bytes[place + 1] == 0x22 else { break }
                        cell.hasDoubled = true
                        place += 2
                        continue
                    }
                    if byte == 0x0A {
                        lines += 1
                    } else if byte == 0x0D {
                        guard place + 1 < limit || isAtEnd else { return .more }
                        if place + 1 >= limit || bytes[place + 1] != 0x0A { lines += 1 }
                    }
                    place += 1
                }
                cell.count = place - cell.start
                openQuoteLine = nil
                place += 1
                let after = place
                while !Self.endsCell(bytes[place]) { place += 1 }
                if place > after { stray = stray ?? opened }
            } else {
                cell = Cell(start: place, count: 0, isQuoted: false, hasDoubled: false)
                while !Self.endsCell(bytes[place]) { place += 1 }
                cell.count = place - cell.start
            }
            if made == cellCapacity { growCells() }
            cells[made] = cell
            made += 1
            if place >= limit {
                guard isAtEnd else { return .more }
                break
            }
            let byte = bytes[place]
            if byte == 0x2C {
                place += 1
                continue
            }
            if byte == 0x0D {
                guard place + 1 < limit || isAtEnd else { return .more }
                if place + 1 < limit, bytes[place + 1] == 0x0A { place += 1 }
            }
            place += 1
            lines += 1
            break
        }
        count = made
        line = nextLine
        strayQuoteLine = stray
        nextLine += lines
        start = place
        return .row
    }

    /// Whether a byte ends an unquoted cell; all such bytes lie below letters and digits.
    @inline(__always)
    private static func endsCell(_ byte: UInt8) -> Bool {
        byte <= 0x2C && (byte == 0x2C || byte == 0x0A || byte == 0x0D)
    }

    private func undouble(_ cell: Int) {
        let from = buffer + cells[cell].start
        var write = 0
        var read = 0
        while read < cells[cell].count {
            from[write] = from[read]
            read += from[read] == 0x22 ? 2 : 1
            write += 1
        }
        cells[cell].count = write
    }

    private func refill() throws(StreamFault) {
        if isAtEnd {
            // Only a quotation asks for more after the end.
            throw StreamFault(.quoteOpen, line: openQuoteLine ?? nextLine)
        }
        let rest = end - start
        if rest >= Self.rowLimit {
            let quote = openQuoteLine
            throw StreamFault(quote == nil ? .rowTooLong : .quoteOpen, line: quote ?? nextLine)
        }
        if start > 0 {
            buffer.update(from: buffer + start, count: rest)
            start = 0
            end = rest
        }
        if capacity - end < max(StreamFault.leastBuffer, blockSize / 2) {
            let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + 1)
            wider.update(from: buffer, count: rest)
            buffer.deallocate()
            buffer = wider
            capacity *= 2
        }
        let room = UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end)
        do {
            let read = try source.read(into: room)
            if read == 0 { isAtEnd = true } else { end += read }
        } catch {
            var lines = 0
            for place in start..<end where buffer[place] == 0x0A { lines += 1 }
            throw StreamFault(error.cause, offset: error.offset, line: nextLine + lines)
        }
    }

    private func growCells() {
        let wider = UnsafeMutablePointer<Cell>.allocate(capacity: 2 * cellCapacity)
        wider.update(from: cells, count: cellCapacity)
        cells.deallocate()
        cells = wider
        cellCapacity *= 2
    }
}
