extension StoreContract {
    /// What a check found.
    struct Failure: Error {
        let message: String

        init(_ message: String) {
            self.message = message
        }
    }

    static func require(_ holds: Bool, _ message: @autoclosure () -> String) throws {
        if !holds { throw Failure(message()) }
    }
}
