/// How an act ended that nothing stood against.
public enum OperationOutcome: Hashable, Sendable {
    /// It was done by this call.
    case done
    /// An earlier call had done it, alike in everything; nothing was written, and the audit log has it once.
    case doneBefore
}
