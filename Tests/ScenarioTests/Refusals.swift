import Synchronization

/// What was refused, in the words of the errors.
final class Refusals: Sendable {
    private let words = Mutex<[String]>([])

    func add(_ text: String) { words.withLock { $0.append(text) } }

    var all: [String] { words.withLock { $0 } }
}

/// Something that the scenario didn't expect.
struct Surprise: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
