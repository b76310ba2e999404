extension SessionState {
    /// The states that a session may go to from this one, in the order in which they usually come.
    ///
    /// A session that was held isn't undone; one that was cancelled is filed anew under another number.
    public var successors: [SessionState] {
        switch self {
        case .filed: [.held, .postponed, .cancelled]
        case .held: [.completed]
        case .postponed: [.filed, .cancelled]
        case .cancelled, .completed: []
        }
    }
}
