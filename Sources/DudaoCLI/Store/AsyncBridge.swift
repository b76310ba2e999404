import Foundation
import Synchronization

/// Runs asynchronous work from a command, which is synchronous, and waits for it on the main thread.
enum AsyncBridge {
    private final class Box<Value: Sendable>: Sendable {
        let result = Mutex<Result<Value, any Error>?>(nil)
    }

    /// Waits for a body; the main thread belongs to no executor, so nothing that the body needs is held up.
    static func wait<Value: Sendable>(
        _ body: @Sendable @escaping () async throws -> Value
    ) throws -> Value {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        Task {
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            box.result.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard let result = box.result.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
