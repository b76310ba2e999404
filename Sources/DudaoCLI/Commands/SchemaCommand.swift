import ArgumentParser

/// `dudao schema`: what the JSON file of a command may say.
struct SchemaCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a command's file, or the names of all.")

    @Argument(help: "The command with hyphens, such as institution-add; without it the names are listed.")
    var name: String?

    func run(in environment: CommandEnvironment) throws(CommandError) {
        guard let name else {
            for name in CommandReference.schemaNames { StandardStream.output.line(name) }
            return
        }
        guard let text = CommandReference.schema(name) else {
            throw CommandError(
                status: .usage, message: "There is no schema \"\(name)\"; dudao schema lists them.",
                details: ["没有名为 \(name) 的 schema。"])
        }
        StandardStream.output.line(String(text.dropLast()))
    }
}
