import ArgumentParser
import Foundation
import ReportKit
import SupervisionPostgres
import SupervisionStore

/// `dudao audit`: the log of every act.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Verify the log of acts, and make checkpoints of it to keep elsewhere.",
        subcommands: [Verify.self, Checkpoint.self])

    /// `dudao audit verify`.
    struct Verify: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute every chain that the actor sees, and hold it against checkpoints.",
            discussion:
                "Status 0 when every chain holds, 1 when one doesn't; each fault is named by chain and number."
        )

        @OptionGroup var store: StoreOptions

        @Option(name: .long, help: "A file of checkpoints, kept where the store's keepers can't reach it.")
        var checkpoints: String?

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let kept = try readCheckpoints()
            let actor = try store.reader(in: environment)
            let verdicts = try StoreDoor(store, in: environment).use { store in
                try await store.verifyAudit(as: actor, checkpoints: kept)
            }
            for verdict in verdicts {
                StandardStream.output.line(
                    "\(verdict.chain.code) \(verdict.count) \(verdict.head) \(verdict.faults.isEmpty ? "holds" : "broken")"
                )
            }
            let faults = verdicts.flatMap { verdict in
                verdict.faults.map { "\(verdict.chain.code) entry \($0.sequence): \(Self.words($0.kind))" }
            }
            guard !faults.isEmpty else { return }
            throw CommandError(
                status: .refused,
                message:
                    "The audit log doesn't hold in \(faults.count) places; keep the database as it is and compare "
                    + "it with a backup.", details: faults)
        }

        private static func words(_ kind: AuditVerdict.Fault.Kind) -> String {
            switch kind {
            case .altered: "its content isn't what was hashed"
            case .unlinked: "it doesn't follow on the entry before"
            case .gap: "an entry is missing"
            case .head: "the head names another last entry"
            case .checkpoint: "a checkpoint kept elsewhere says otherwise"
            }
        }

        private func readCheckpoints() throws(CommandError) -> [AuditCheckpoint] {
            guard let checkpoints else { return [] }
            guard let text = try? String(contentsOfFile: checkpoints, encoding: .utf8) else {
                throw CommandError(
                    status: .ioFailed, message: "\(checkpoints) can't be read; name a file of checkpoints.")
            }
            var kept: [AuditCheckpoint] = []
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where !line.isEmpty {
                guard let checkpoint = AuditCheckpoint(line: line) else {
                    throw CommandError(
                        status: .badInput,
                        message:
                            "\(checkpoints), line \(number + 1), is no checkpoint; a line has a chain, a number and a hash."
                    )
                }
                kept.append(checkpoint)
            }
            return kept
        }
    }

    /// `dudao audit checkpoint`.
    struct Checkpoint: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Write the last entry of each chain, to be kept where the store's keepers can't reach it.")

        @OptionGroup var store: StoreOptions

        @Option(
            name: [.customShort("o"), .customLong("output")],
            help: "The file to write; - for standard output.")
        var output: String = "-"

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let actor = try store.reader(in: environment)
            let heads = try StoreDoor(store, in: environment).use { store in
                try await store.checkpoints(as: actor)
            }
            try OutputFile(path: output, interruption: environment.interruption).write {
                (sink) throws(RenderingError) in
                for head in heads { try sink.write(head.line + "\n") }
            }
        }
    }
}
