import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that acts: reads its fields, does the act, prints what is stored.
struct ActCommand<Definition: ActDefinition>: ParsableCommand, DudaoCommand {
    static var configuration: CommandConfiguration { Definition.summary.configuration }

    @OptionGroup var options: ActOptions

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("The fields, listed above.", valueName: "fields"))
    var words: [String] = []

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = AnswerWriter(options: options.report, environment: environment)
        try writer.check()
        let actor = try options.store.actor(in: environment)
        let values = try FieldReader(
            form: Definition.summary.form, policy: environment.policy, home: actor.role.home
        )
        .read(words, file: options.file, district: options.district)
        let answer = try StoreDoor(options.store, in: environment).use { store in
            try await Definition.perform(
                values, in: try await ActContext(store, as: actor, values, in: environment))
        }
        try writer.write(answer)
    }
}
