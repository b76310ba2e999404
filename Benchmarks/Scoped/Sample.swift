/// Microseconds an operation took.
struct Sample {
    /// By the clock, divided among the connections that worked at a time.
    let wall: Double
    /// Of this process, all threads.
    let processor: Double
}
