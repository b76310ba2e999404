import ArgumentParser
import SupervisionModel
import SupervisionStore

/// The commands of the daily work as a list: what `Documentation/Commands.md`, the schemas and their tests are made of.
package enum CommandReference {
    /// A command with the words that call it.
    struct Entry {
        /// The words after `dudao`: `rules own add`.
        let path: [String]
        /// What it does.
        let abstract: String
        /// What else is known of a command that acts, shows or lists from a definition.
        let summary: ActSummary?

        /// The schema's name, nothing for a command that takes no file.
        var schema: String? {
            guard let summary, summary.kind != nil, !summary.form.fields.isEmpty else { return nil }
            return path.joined(separator: "-")
        }
    }

    /// Every command that can be run, in the order of the help.
    static let entries: [Entry] = collect(RootCommand.self, under: [])

    private static func collect(_ type: any ParsableCommand.Type, under path: [String]) -> [Entry] {
        type.configuration.subcommands.flatMap { command -> [Entry] in
            let configuration = command.configuration
            let name = path + [configuration.commandName ?? "\(command)".lowercased()]
            guard configuration.subcommands.isEmpty else { return collect(command, under: name) }
            return [
                Entry(
                    path: name, abstract: configuration.abstract,
                    summary: (command as? any SummarisedCommand.Type)?.summary)
            ]
        }
    }

    /// The kinds of acts that somebody may do and no command does.
    package static var actsWithoutCommand: Set<String> {
        let done = Set(entries.compactMap { $0.summary?.kind })
        return Set(ActPermission.all.map(\.kind).filter { !done.contains($0) }.map(\.rawValue))
    }

    /// The names of the schemas.
    package static var schemaNames: [String] { entries.compactMap(\.schema) + [recordFile] }

    /// The schema of a record's file, which is no command's own.
    private static let recordFile = "record-file"

    /// The text of a schema, nothing for a name that there is none of.
    package static func schema(_ name: String) -> String? {
        if name == recordFile {
            return SupervisionPolicy.beijing.checklists.first.map { RecordPaper.schema($0).pretty }
        }
        guard let entry = entries.first(where: { $0.schema == name }), let summary = entry.summary else {
            return nil
        }
        let title = "dudao \(entry.path.joined(separator: " ")): \(summary.abstract)"
        return summary.form.schema(name, title: title).pretty
    }

    /// The whole of `Documentation/Commands.md`.
    package static var markdown: String {
        var text = preface
        for entry in entries {
            let permission = entry.summary?.permission
            let doers = permission.map { row in
                ActParty.allCases.filter(row.doers.contains).map(\.rawValue).joined(separator: ", ")
            }
            let place = permission.map { "\($0.basis) \($0.basis.chinese)" } ?? ""
            let who = doers ?? (entry.summary == nil ? "" : "who may see it")
            text += "| `\(entry.path.joined(separator: " "))` | \(entry.abstract) | \(who) | \(place) |\n"
        }
        return text
    }
}
