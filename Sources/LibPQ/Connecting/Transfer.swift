/// Carries a result out of an isolated body that has given it away by `sending`.
struct Transfer<Value>: @unchecked Sendable {
    // Made from a value that nobody else holds, and taken once.
    let value: Value

    init(_ value: sending Value) {
        self.value = value
    }
}
