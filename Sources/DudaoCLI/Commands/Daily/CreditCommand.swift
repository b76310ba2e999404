import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionStore

/// `dudao credit`: institutions' credit files (信用档案), in which nothing is edited or deleted.
struct CreditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit",
        abstract: "Institutions' credit files (信用档案): later entries replace earlier ones.",
        subcommands: [
            ActCommand<Add>.self, ActCommand<Appeal>.self, ActCommand<Uphold>.self, ActCommand<Correct>.self,
            ActCommand<Repair>.self, ActCommand<Rescind>.self, ListCommand<Entries>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao credit add`.
    enum Add: RegisterDefinition {
        static let moments = ["entered_at"]
        static let summary = ActSummary(
            "add", "Make an entry in a credit file, as a named person decided (记入信用档案).", .creditEntered,
            FieldForm(of: .creditEntries, free: ["entered_at", "state"], places: ["entry_id"]),
            discussion: "The entry is effective unless --state says proposed.")

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            values.fill("state", .code(CreditEntryState.effective))
        }

        static func enter(_ entity: CreditEntry, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterCredit(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao credit appeal`.
    enum Appeal: CreditChangeDefinition {
        static let change = CreditChange(.appeal, .appealed)
        static let summary = changing("appeal", "Enter an institution's appeal against an entry (异议).")
    }

    /// `dudao credit uphold`.
    enum Uphold: CreditChangeDefinition {
        static let change = CreditChange(.appeal, .effective)
        static let summary = changing("uphold", "Uphold an entry after an appeal (异议不成立).")
    }

    /// `dudao credit correct`.
    enum Correct: CreditChangeDefinition {
        static let change = CreditChange(.correction, .corrected)
        static let summary = changing("correct", "Correct an entry (更正).")
    }

    /// `dudao credit repair`.
    enum Repair: CreditChangeDefinition {
        static let change = CreditChange(.repair, .repaired)
        static let summary = changing("repair", "Enter that credit was repaired (信用修复).")
    }

    /// `dudao credit rescind`.
    enum Rescind: CreditChangeDefinition {
        static let change = CreditChange(.rescission, .rescinded)
        static let summary = changing("rescind", "Rescind an entry (撤销).")
    }

    /// `dudao credit list`.
    enum Entries: ListDefinition {
        static let table = StoredTable.creditEntries
        static let dated: String? = "entered_at"
        static let summary = listing(
            "List entries of credit files.", by: ["institution_id", "kind", "ground", "state"])
    }

    /// `dudao credit show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show an institution's credit file: every entry, and which of them stand.", nil,
            named("institution_id", .institutions))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let id: InstitutionID = values.id("institution_id")
            let (file, standing) = try await context.operations.store.reading(as: context.actor) { work in
                (
                    try await work.credit.file(of: id),
                    Set(try await work.credit.standing(of: id).map(\.keyCells))
                )
            }
            let plain = Sheet(.creditEntries, [])
            let stands = SheetColumn("stands", .init(zh: "现行", en: "Stands"))
            return ActAnswer(
                nil,
                Sheet(
                    plain.name, plain.title, plain.columns + [stands],
                    rows: file.map { $0.row.cells + [.flag(standing.contains($0.keyCells))] }))
        }
    }
}
