import SupervisionStore

/// What every store promises, as separate checks: the same for the store in memory and for PostgreSQL.
///
/// ```swift
/// @Test("Keeps the contract", arguments: StoreContract.checks)
/// func contract(_ check: StoreContract.Check) async throws { try await check.verify(harness) }
/// ```
public enum StoreContract {
    /// The checks, one a promise.
    public static let checks: [Check] =
        atomicity + keys + visibility + questions + bulk + bookings + eligibility + histories + auditing
        + outbox + concurrency

    /// The checks for stores whose harness can reach behind their back.
    public static let tamperingChecks: [TamperingCheck] = tampering
}
