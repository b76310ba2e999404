extension TimeOfDay {
    /// Reads `HH:MM`, or nothing when no clock shows it.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            let time = TimeOfDay(hour: hour, minute: minute), time.description == text
        else { return nil }
        self = time
    }
}
