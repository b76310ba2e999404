import LibPQ

/// Statements put together from text that comes from outside: names are quoted, values are bound, and fragments
/// within fragments keep the numbers of their values in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStatements(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    var parts = Parts(bytes: Array(UnsafeRawBufferPointer(start: data, count: size)))
    var expected = Expected()
    let sql = statement(&parts, &expected, depth: 0)
    expected.check(sql.text)
    return 0
}

private struct Parts {
    var bytes: [UInt8]
    var place = 0

    mutating func next() -> UInt8? {
        guard place < bytes.count else { return nil }
        place += 1
        return bytes[place - 1]
    }

    mutating func text() -> String {
        let count = min(Int(next() ?? 0), bytes.count - place)
        defer { place += count }
        return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
    }
}

/// What the statement must say, read by rules of SQL that this file knows by itself.
private struct Expected {
    var names: [String] = []
    var values = 0

    func check(_ text: String) {
        var names: [String] = []
        var numbers: [Int] = []
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            if scalar == "\"" {
                var name = ""
                while let inner = next {
                    next = scalars.next()
                    if inner == "\"" {
                        guard next == "\"" else { break }
                        next = scalars.next()
                    }
                    name.unicodeScalars.append(inner)
                }
                names.append(name)
            } else if scalar == "$" {
                var digits = ""
                while let digit = next, ("0"..."9").contains(digit) {
                    digits.unicodeScalars.append(digit)
                    next = scalars.next()
                }
                numbers.append(Int(digits) ?? -1)
            }
        }
        guard names.map({ Array($0.utf8) }) == self.names.map({ Array($0.utf8) }) else {
            fatalError("The names are \(names) instead of \(self.names)")
        }
        guard numbers == Array(1..<(values + 1)) else {
            fatalError("The values are \(numbers) instead of 1 to \(values)")
        }
    }
}

private func statement(_ parts: inout Parts, _ expected: inout Expected, depth: Int) -> SQL {
    var sql: SQL = "SELECT "
    while let choice = parts.next() {
        switch choice % 6 {
        case 0:
            let name = parts.text()
            expected.names.append(String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "\0" })))
            sql.append("\(identifier: name), ")
        case 1:
            expected.values += 1
            sql.append("\(parts.text()), ")
        case 2:
            expected.values += 2
            sql.append("(\(Int64(choice)), \([parts.text()])) ")
        case 3 where depth < 6:
            sql.append("(\(fragment: statement(&parts, &expected, depth: depth + 1))) ")
        case 4: return sql
        default: sql.append(" ; ")
        }
    }
    return sql
}
