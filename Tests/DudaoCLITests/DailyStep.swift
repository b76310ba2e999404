import Foundation
import Testing

/// One command of a longer story: who runs it, how it ends, and what it says.
struct DailyStep: Sendable {
    let actor: String
    let words: String
    let status: Int32
    let says: [String]

    init(_ actor: String, _ words: String, _ status: Int32 = 0, says: [String] = []) {
        self.actor = actor
        self.words = words
        self.status = status
        self.says = says
    }

    /// Runs the step; `{name}` in its words is a name of the story's.
    func run(on server: DailyServer, _ names: [String: String]) async throws {
        let arguments = words.split(separator: " ").map { word in
            names.reduce(String(word)) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
        }
        let run = try await server.run(actor, arguments)
        #expect(run.status == status, "\(arguments): \(run.status) \(run.messages)")
        for wanted in says {
            #expect((run.text + run.messages).contains(wanted), "\(arguments): \(run.text) \(run.messages)")
        }
    }
}
