/// Makes names of files from the ids of tables, never the same twice, even where capitals don't count.
struct PartNames {
    private var taken: Set<String> = []

    mutating func next(for id: String) -> String {
        let kept: [UInt8] = id.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        let hasName: Bool = kept.contains { $0 != UInt8(ascii: "_") }
        let base: String = hasName ? String(decoding: kept.prefix(64), as: UTF8.self) : "table"
        var name: String = base
        var number: Int = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(base)_\(number)"
            number += 1
        }
        return name
    }
}
