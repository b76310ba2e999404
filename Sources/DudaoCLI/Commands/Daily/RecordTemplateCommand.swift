import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionStore

/// `dudao record template`: an empty record to fill in.
struct RecordTemplateCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "Write an empty record to fill in without a store (督导表空表).",
        discussion: """
            A file that is there stays as it is, unless --replace is given. With --session it knows mode, dispatch and team; with --mode alone no store is needed. Every item of the form
            and of the mode's supplement stands in it; answers are yes, no, na or not-observed (是, 否, 不适用, 未查看).
            """)

    @Option(name: .long, help: "The session that the record is of.")
    var session: String?

    @Option(name: .long, help: "The dispatch, where several teams were sent to the session.")
    var dispatch: String?

    @Option(name: .long, help: "The mode: examination, process, direct or outcome; by default the session's.")
    var mode: String?

    @Option(name: .long, help: "The record's id, to be filled in.")
    var record: String?

    @Option(name: .long, help: "The district, where several use one session id.")
    var district: String?

    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file to write; - for standard output.")
    var output: String = "-"

    @Flag(name: .long, help: "Replace a file that is there, and what is filled in in it.")
    var replace = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
        if let mode, AssessmentMode(coded: mode) == nil {
            throw ValidationError("There is no mode \"\(mode)\"; one of: \(AssessmentMode.vocabulary).")
        }
        guard session != nil || mode != nil else {
            throw ValidationError("Name a session with --session, or a mode with --mode.")
        }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        if !replace, output != "-", OutputFile.isFile(output) {
            throw CommandError(
                status: .badInput,
                message:
                    "\(output) is there already and may be filled in; give another name, or --replace to lose it.",
                details: ["文件已存在，可能已填写，未覆盖；请另取名称，或用 --replace 覆盖。"])
        }
        let paper = try session == nil ? blank(in: environment) : filled(in: environment)
        let text = paper.json.pretty
        try OutputFile(path: output, interruption: environment.interruption).write {
            (sink) throws(RenderingError) in try sink.write(text)
        }
    }

    /// A paper that knows its mode alone.
    private func blank(in environment: CommandEnvironment) throws(CommandError) -> RecordPaper {
        guard let checklist = environment.policy.checklists.first,
            let mode = mode.flatMap({ AssessmentMode(coded: $0) })
        else {
            throw CommandError(status: .usage, message: "The policy has no checklist, or no mode is given.")
        }
        var paper = RecordPaper(checklist, for: mode)
        paper.record = record
        paper.district = district
        paper.dispatch = dispatch
        return paper
    }

    /// A paper that knows the session, the dispatch, and who is to sign.
    private func filled(in environment: CommandEnvironment) throws(CommandError) -> RecordPaper {
        let actor = try store.reader(in: environment)
        var values = FieldValues(["session_id": .optional(session, StoredCell.text)])
        values["district_code"] = .optional(district, StoredCell.text)
        let given = values
        let asked = mode.flatMap { AssessmentMode(coded: $0) }
        let record = record
        let wanted = dispatch
        return try StoreDoor(store, in: environment).use { store in
            let context = try await ActContext(store, as: actor, given, in: environment)
            let district = try await context.district(given, of: .sessions, "session_id")
            let id: SessionID = given.id("session_id")
            let (found, sent) = try await store.reading(as: actor) { work in
                (
                    try await work.sessions.find(id, in: district),
                    try await work.dispatches.toSession(id, in: district)
                )
            }
            guard let found, let checklist = context.policy.checklists.first else {
                throw CommandError(status: .badInput, message: "There is no session \(id) that you see.")
            }
            let dispatches = Set(sent.map(\.dispatch.id.text)).sorted()
            guard wanted != nil || dispatches.count <= 1 else {
                throw CommandError(
                    status: .usage,
                    message: "Several teams were sent to session \(id); name one with --dispatch.",
                    details: [dispatches.joined(separator: ", ")])
            }
            var paper = RecordPaper(checklist, for: asked ?? found.mode)
            paper.record = record
            paper.district = district.text
            paper.session = id.text
            paper.dispatch = wanted ?? dispatches.first
            let team = sent.filter { $0.dispatch.id.text == paper.dispatch }.map(\.person.text)
            if !team.isEmpty { paper.team = team }
            paper.signatures = team.map { RecordPaper.Signature(person: $0) }
            return paper
        }
    }
}
