extension Int {
    /// A number of things in English: `1 fault`, `2 faults`.
    func counted(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}
