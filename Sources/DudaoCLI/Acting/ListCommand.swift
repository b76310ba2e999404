import ArgumentParser
import SupervisionModel
import SupervisionPostgres
import SupervisionStore

/// A command that lists: one page of what the actor sees, in the order of the keys.
struct ListCommand<Definition: ListDefinition>: ParsableCommand, DudaoCommand {
    static var configuration: CommandConfiguration { Definition.summary.configuration }

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: ReportOptions
    @OptionGroup var paging: PagingOptions

    @Option(name: .long, help: "One district alone, by its code.")
    var district: String?

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The filters, listed above.", valueName: "filters"))
    var words: [String] = []

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = AnswerWriter(options: options, environment: environment)
        try writer.check()
        let actor = try store.reader(in: environment)
        let values = try FieldReader(
            form: Definition.summary.form, policy: environment.policy, home: nil
        ).read(words, file: nil, district: district)
        let after = try paging.key(in: Definition.table)
        let limit = paging.limit
        let answer = try StoreDoor(store, in: environment).use { store in
            try await store.reading(as: actor) { work in
                try await ListPage(after: after, limit: limit).read(Definition.self, values, in: work)
            }
        }
        try writer.write(answer)
    }
}
