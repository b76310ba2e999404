/// What is to be done to bring a database's schema to the program's.
public struct MigrationPlan: Hashable, Sendable {
    /// The steps to apply, in their order; none when the schema is what the program needs.
    public let pending: [Migration]

    /// Compares what was applied with what the program has.
    ///
    /// - Throws: ``MigrationError``: `newer`, `missing`, `altered` or `outOfOrder`, with the number of the step.
    public init(applied: [AppliedMigration], known: [Migration]) throws(MigrationError) {
        let newest = known.map(\.number).max() ?? 0
        for step in applied.sorted(by: { $0.number < $1.number }) {
            guard let own = known.first(where: { $0.number == step.number }) else {
                if step.number > newest {
                    throw MigrationError(
                        code: .newer, number: step.number,
                        message:
                            "The database has step \(step.number) (\(step.name)), which is newer than this "
                            + "program's last, \(newest); use the newer program.")
                }
                throw MigrationError(
                    code: .missing, number: step.number,
                    message: "The database has step \(step.number) (\(step.name)), which this program lacks; "
                        + "its migrations are incomplete. Install it anew.")
            }
            guard own.checksum == step.checksum, own.name == step.name else {
                throw MigrationError(
                    code: .altered, number: step.number,
                    message:
                        "Step \(step.number) was applied as \(step.name) \(step.checksum.prefix(12)), and this "
                        + "program has \(own.name) \(own.checksum.prefix(12)); a step that was applied never changes. "
                        + "Use the program that made the database, or restore a backup.")
            }
        }
        let done = Set(applied.map(\.number))
        let last = done.max() ?? 0
        if let skipped = known.map(\.number).sorted().first(where: { $0 < last && !done.contains($0) }) {
            throw MigrationError(
                code: .outOfOrder, number: skipped,
                message: "The database lacks step \(skipped) and has step \(last), which comes after it; "
                    + "restore a backup made before step \(last).")
        }
        pending = known.filter { !done.contains($0.number) }.sorted { $0.number < $1.number }
    }
}
