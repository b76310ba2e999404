import ArgumentParser
import ReportKit
import SupervisionModel

/// `dudao record sign FILE`: a member signs a record's file.
struct RecordSignCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Sign a record's file; with a reservation if need be (签字、保留意见).",
        discussion: "The file stays a draft until the whole team has signed. A signature isn't replaced.")

    @Argument(help: "The file, as dudao record template writes it.")
    var file: String

    @Option(name: .long, help: "Who signs, by id.")
    var person: String

    @Option(name: .long, help: "The day of signing; by default today.")
    var on: String?

    @Option(name: .long, help: "What the member doesn't share (保留意见).")
    var reservation: String?

    @Option(name: .long, help: "The language of what is said: zh or en.")
    var locale: String = "zh"

    func validate() throws {
        guard ReportLocale(rawValue: locale) != nil else {
            throw ValidationError("There is no locale \"\(locale)\"; use zh or en.")
        }
        if let on, CalendarDay(on) == nil {
            throw ValidationError("\"\(on)\" isn't a day; write it like 2026-11-30.")
        }
        if file == "-" { throw ValidationError("A signature goes into a file; - is none.") }
        if person.allSatisfy(\.isWhitespace) { throw ValidationError("--person names nobody; give an id.") }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let today = environment.clock().beijingDay
        var paper = try RecordPaper.read(file, under: environment.policy, on: today)
        let day = on.flatMap { CalendarDay($0) } ?? today
        if let visited = paper.visitedOn, day < visited {
            throw CommandError(
                status: .badInput,
                message: "\(day) lies before the visit on \(visited); nobody signs before it.",
                details: ["签字日期早于督导日期。"] + CommandError.basis(LegalBasis(article: 12)))
        }
        if let signers = paper.signers, !signers.contains(person) {
            throw CommandError(
                status: .badInput,
                message: "\(person) isn't of the team that \(file) was printed for: "
                    + "\(signers.joined(separator: ", ")); they alone sign it.",
                details: ["\(person) 不是该表的派遣成员，未签字。"] + CommandError.basis(LegalBasis(article: 12)))
        }
        let signature = RecordPaper.Signature(person: person, signedOn: day, reservation: reservation)
        if let place = paper.signatures.firstIndex(where: { $0.person == person }) {
            let old = paper.signatures[place]
            if old == signature {
                return say(zh: "\(person)此前已于\(day)签字。", en: "\(person) signed before, on \(day).")
            }
            guard old.signedOn == nil else {
                throw CommandError(
                    status: .refused,
                    message:
                        "\(person) has signed this file already, and a signature isn't replaced; begin a new file.",
                    details: ["该成员已签字，不得更改。"] + CommandError.basis(LegalBasis(article: 12)))
            }
            paper.signatures[place] = signature
        } else {
            paper.signatures.append(signature)
        }
        let text = paper.json.pretty
        try OutputFile(path: file, interruption: environment.interruption).write {
            (sink) throws(RenderingError) in try sink.write(text)
        }
        say(zh: "\(person)已于\(day)签字：\(file)。", en: "\(person) signed \(file) on \(day).")
        for note in paper.notes { say(zh: note[.zh], en: note[.en]) }
    }

    private func say(zh chinese: String, en english: String) {
        let words = LocalizedText(zh: chinese, en: english)
        StandardStream.output.line(words[ReportLocale(rawValue: locale) ?? .zh])
    }
}
