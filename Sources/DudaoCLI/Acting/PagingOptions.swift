import ArgumentParser
import SupervisionStore

/// Which page of a list is meant.
struct PagingOptions: ParsableArguments {
    @Option(name: .long, help: "The most rows of one page, 1 to 10000.")
    var limit: Int = 100

    @Option(name: .long, help: "Where the page before ended, as it says itself.")
    var after: String?

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("--limit \(limit) is no page; give 1 to 10000.")
        }
    }

    /// The key after which the page begins.
    ///
    /// - Throws: ``CommandError`` with status 64 where `--after` isn't a key of the table.
    func key(in table: StoredTable) throws(CommandError) -> [StoredCell]? {
        guard let after else { return nil }
        if let cells = PageKey.cells(after, of: table) { return cells }
        throw CommandError(
            status: .usage,
            message: "--after \(after) isn't where a page of this list ended; take it from the page before.")
    }
}
