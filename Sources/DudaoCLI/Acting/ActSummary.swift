import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionStore

/// What a command is, as help, schema and reference tell it.
struct ActSummary: Sendable {
    /// The command's last word: `file`.
    let name: String
    /// What it does.
    let abstract: String
    /// More about it.
    let discussion: String
    /// The act that it does; nothing for a command that only shows.
    let kind: ActKind?
    /// What it takes.
    let form: FieldForm

    init(_ name: String, _ abstract: String, _ kind: ActKind?, _ form: FieldForm, discussion: String = "") {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.kind = kind
        self.form = form
    }

    /// Who may do it, from the table of acts.
    var permission: ActPermission? { kind.flatMap(ActPermission.of) }

    /// Who may do it, in words: `municipal, district; Art. 16 第十六条`.
    var allowed: String? {
        guard let permission else { return nil }
        let doers = ActParty.allCases.filter(permission.doers.contains).map(\.rawValue)
        let basis = permission.basis
        return "For \(doers.joined(separator: " and ")); \(basis) \(basis.chinese)."
    }

    /// The command's configuration, with its fields in the help.
    var configuration: CommandConfiguration {
        var lines: [String] = []
        if !discussion.isEmpty { lines.append(discussion) }
        if let allowed { lines.append(allowed) }
        if !form.fields.isEmpty {
            lines.append(
                "Fields, as options or as keys of --file (* has to be given):\n"
                    + form.fields.map { field in
                        let mark = field.isRequired ? "*" : " "
                        let place = form.places.contains(field.name) ? " (or by place)" : ""
                        return "  \(mark) \(field.option)\(place): \(field.labels[.zh]); "
                            + field.kind.expectation[.en]
                    }.joined(separator: "\n"))
        }
        return CommandConfiguration(
            commandName: name, abstract: abstract, discussion: lines.joined(separator: "\n\n"))
    }
}
