import ArgumentParser
import SupervisionModel
import SupervisionStore

/// Which store is meant and who acts; the same for every command that can use one.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The store's database, as a URL; else DUDAO_DATABASE_URL, else the one made by dudao db init.",
            valueName: "url"))
    var database: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Who acts: municipal/PERSON, district:CODE/PERSON or auditor/PERSON; else DUDAO_ACTOR.",
            valueName: "actor"))
    var actor: String?

    func validate() throws {
        if let actor, ActorWords.identity(actor) == nil {
            throw ValidationError(
                "\"\(actor)\" names nobody; write municipal/PERSON, district:110109/PERSON or auditor/PERSON."
            )
        }
        if database == "" { throw ValidationError("--database names no database; give a URL.") }
    }

    /// Who acts, where a command writes and so must name somebody.
    ///
    /// - Throws: ``CommandError`` with status 64 when neither the option nor the variable names anybody.
    func actor(in environment: CommandEnvironment) throws(CommandError) -> ActorIdentity {
        if let identity = try named(in: environment) { return identity }
        throw CommandError(
            status: .usage,
            message:
                "Every act names who does it; give --actor municipal/PERSON or district:CODE/PERSON, or set DUDAO_ACTOR."
        )
    }

    /// Who reads: whoever is named, else the municipal centre's own user.
    func reader(in environment: CommandEnvironment) throws(CommandError) -> ActorIdentity {
        try named(in: environment)
            ?? ActorIdentity(person: .init(environment.variables["USER"] ?? "dudao"), role: .municipal)
    }

    private func named(in environment: CommandEnvironment) throws(CommandError) -> ActorIdentity? {
        guard let words = actor ?? environment.variables["DUDAO_ACTOR"], !words.isEmpty else { return nil }
        guard let identity = ActorWords.identity(words) else {
            throw CommandError(
                status: .usage,
                message:
                    "DUDAO_ACTOR is \"\(words)\"; write municipal/PERSON, district:110109/PERSON or auditor/PERSON."
            )
        }
        return identity
    }
}

extension StoreOptions {
    /// No options: the embedded store is meant.
    static var none: StoreOptions {
        var options = StoreOptions()
        options.database = nil
        options.actor = nil
        return options
    }
}
