extension StoreContract {
    /// One promise that only shows when somebody reaches behind the store's back.
    public struct TamperingCheck: Sendable, CustomStringConvertible {
        /// The promise, in a few words.
        public let name: String
        private let body: @Sendable (StoreBench, any TamperingHarness) async throws -> Void

        init(
            _ name: String,
            _ body: @escaping @Sendable (StoreBench, any TamperingHarness) async throws -> Void
        ) {
            self.name = name
            self.body = body
        }

        /// The promise.
        public var description: String { name }

        /// Checks that a store keeps the promise, on a store of its own.
        ///
        /// - Parameter harness: Makes the store, and reaches behind its back.
        /// - Throws: ``ContractViolation`` with what was found; what the harness throws.
        public func verify(_ harness: some TamperingHarness) async throws {
            let bench = StoreBench(store: try await harness.makeStore())
            do {
                try await body(bench, harness)
            } catch let failure as Failure {
                throw ContractViolation(promise: name, message: failure.message)
            }
        }
    }
}
