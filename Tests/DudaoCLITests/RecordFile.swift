import Foundation
import Testing

/// A record's file that a test fills in.
enum RecordFile {
    /// Changes the object of a file.
    static func change(
        _ folder: TestFolder, _ name: String, _ body: (inout [String: Any]) throws -> Void
    ) throws {
        let read = try JSONSerialization.jsonObject(with: try folder.data(name))
        var paper = try #require(read as? [String: Any])
        try body(&paper)
        try folder.write(name, try JSONSerialization.data(withJSONObject: paper))
    }

    /// Changes the rows of one of its lists.
    static func rows(
        _ paper: inout [String: Any], _ list: String, _ body: (inout [String: Any]) -> Void
    ) throws {
        var rows = try #require(paper[list] as? [[String: Any]])
        for place in rows.indices { body(&rows[place]) }
        paper[list] = rows
    }

    /// Fills in everything but signatures: one 否, and two who failed of ten.
    static func fill(_ folder: TestFolder, _ name: String, on day: String, advice: String) throws {
        try change(folder, name) { paper in
            paper["visited_on"] = day
            paper["advice"] = advice
            paper["evaluation"] = "基本合格"
            try rows(&paper, "answers") { row in
                row["answer"] = row["item"] as? String == "P1" ? "否" : "yes"
                if row["item"] as? String == "P3" {
                    row["sampled"] = 10
                    row["failed"] = 2
                }
            }
            try rows(&paper, "supplement") { $0["answer"] = "yes" }
        }
    }
}
