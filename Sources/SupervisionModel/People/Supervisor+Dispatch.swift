extension Supervisor {
    /// Tells whether the card is valid on a day: issued by then, and not expired (Article 9).
    ///
    /// The card's last day counts; a card without a last day doesn't expire.
    public func hasValidCard(on day: CalendarDay) -> Bool {
        cardIssuedOn <= day && cardExpiresOn.map { day <= $0 } ?? true
    }

    /// Tells whether the standing lets the supervisor be sent on a day (Article 17).
    ///
    /// Criticism doesn't bar anybody; a suspension does until its last day, and for good where it has none;
    /// disqualification does.
    public func isInStanding(on day: CalendarDay) -> Bool {
        switch standing {
        case .good, .criticised: true
        case .suspended: standingUntil.map { $0 < day } ?? false
        case .disqualified: false
        }
    }

    /// Tells whether card and standing let the supervisor be sent on a day (Articles 9 and 17).
    public func mayBeSent(on day: CalendarDay) -> Bool { hasValidCard(on: day) && isInStanding(on: day) }
}
