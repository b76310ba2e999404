extension Double? {
    /// The number, or nothing where it isn't finite.
    var finite: Double? {
        guard let self, self.isFinite else { return nil }
        return self
    }
}
