import Glibc

/// A CSV file of a test as cells, read and written by rules of its own, so that it can tell the library's errors.
struct FolderText: Equatable {
    var rows: [[String]]

    /// Takes text apart as RFC 4180 has it.
    init(_ bytes: [UInt8]) {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if isQuoted {
                if byte != 0x22 {
                    cell.append(byte)
                } else if place < bytes.count, bytes[place] == 0x22 {
                    cell.append(0x22)
                    place += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case 0x22: isQuoted = true
            case 0x2C, 0x0A:
                row.append(text())
                cell = []
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                }
            case 0x0D: break
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [text()]) }
        self.rows = rows
    }

    /// The text, with quotes where a cell needs them.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for row in rows {
            for (place, cell) in row.enumerated() {
                if place > 0 { bytes.append(0x2C) }
                let isPlain = !cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
                if isPlain {
                    bytes.append(contentsOf: cell.utf8)
                    continue
                }
                bytes.append(0x22)
                for byte in cell.utf8 {
                    if byte == 0x22 { bytes.append(0x22) }
                    bytes.append(byte)
                }
                bytes.append(0x22)
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    // MARK: Files

    /// The bytes of a file, or nothing where there is none.
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var all: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &block, block.count)
            guard count > 0 else { return all }
            all.append(contentsOf: block[..<count])
        }
    }

    /// Writes a file.
    static func write(_ bytes: [UInt8], _ path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw TestFolder.Failure() }
        defer { close(file) }
        var place = 0
        while place < bytes.count {
            let count = bytes[place...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw TestFolder.Failure() }
            place += count
        }
    }
}
