extension StoreContract {
    /// One promise of a store.
    public struct Check: Sendable, CustomStringConvertible {
        /// The promise, in a few words.
        public let name: String
        private let body: @Sendable (StoreBench) async throws -> Void

        init(_ name: String, _ body: @escaping @Sendable (StoreBench) async throws -> Void) {
            self.name = name
            self.body = body
        }

        /// The promise.
        public var description: String { name }

        /// Checks that a store keeps the promise, on a store of its own.
        ///
        /// - Parameter harness: Makes the store.
        /// - Throws: ``ContractViolation`` with what was found; what making a store throws.
        public func verify(_ harness: some StoreHarness) async throws {
            let bench = StoreBench(store: try await harness.makeStore())
            do {
                try await body(bench)
            } catch let failure as Failure {
                throw ContractViolation(promise: name, message: failure.message)
            } catch {
                throw ContractViolation(promise: name, message: "It threw what it shouldn't: \(error)")
            }
        }
    }
}
