import ReportKit

/// The sections' anchors, each once, made from the sections' ids.
struct HTMLOutline {
    struct Entry {
        let anchor: String
        let title: String
        let depth: Int
    }

    /// One entry a section, in order.
    let entries: [Entry]

    init(_ sections: [Report.Section]) {
        var taken: Set<String> = []
        entries = sections.map { section in
            let kept: [UInt8] = section.id.utf8.filter { byte in
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
            // The prefix keeps anchors apart from the page's own ids.
            let base: String = "s-" + String(decoding: kept, as: UTF8.self)
            var anchor: String = base
            var number: Int = 2
            while !taken.insert(anchor).inserted {
                anchor = "\(base)-\(number)"
                number += 1
            }
            return Entry(anchor: anchor, title: section.title, depth: min(max(section.level, 1), 3))
        }
    }
}
