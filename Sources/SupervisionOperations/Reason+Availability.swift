public import SupervisionModel

extension Reason.Code {
    /// Declared that they can't go on a day of the session.
    public static let absent = Reason.Code("supervisor.absent")
    /// Is booked elsewhere on a day of the session, or barred by what the asker doesn't see.
    public static let notFree = Reason.Code("supervisor.not-free")
    /// Is free and may be sent, which is all that the asker is told.
    public static let freeAndEligible = Reason.Code("supervisor.free-and-eligible")
}
