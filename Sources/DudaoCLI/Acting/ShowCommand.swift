import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that shows: reads as whoever is named, else as the municipal centre's own user.
struct ShowCommand<Definition: ShowDefinition>: ParsableCommand, DudaoCommand {
    static var configuration: CommandConfiguration { Definition.summary.configuration }

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: ReportOptions

    @Option(name: .long, help: "The district whose matter it is, by code; needed where several use one id.")
    var district: String?

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The fields, listed above.", valueName: "fields"))
    var words: [String] = []

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = AnswerWriter(options: options, environment: environment)
        try writer.check()
        let actor = try store.reader(in: environment)
        let values = try FieldReader(form: Definition.summary.form, policy: environment.policy, home: nil)
            .read(words, file: nil, district: district)
        let answer = try StoreDoor(store, in: environment).use { store in
            try await Definition.perform(
                values, in: try await ActContext(store, as: actor, values, in: environment))
        }
        try writer.write(answer)
    }
}
