import ArgumentParser
import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao evidence`: text and image material, and requests for it (文字及影像资料).
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Text and image material (资料), kept by its hash, and requests for it.",
        subcommands: [
            ActCommand<Add>.self, ActCommand<Request>.self, ActCommand<Receive>.self, ActCommand<Refuse>.self,
            ActCommand<Withdraw>.self, ShowCommand<Verify>.self, ListCommand<Items>.self,
            ListCommand<Requests>.self,
        ])

    /// `dudao evidence add`.
    enum Add: RegisterDefinition {
        static let moments = ["added_at"]
        static let summary = ActSummary(
            "add", "Take a file in: its content goes to the vault, its hash on the list (收取资料).",
            .evidenceAdded,
            FieldForm(
                of: .evidence, without: ["sha256", "media_type", "size", "added_at", "added_by"],
                free: ["name"], further: [CommandField("content", "文件", .text, required: true)],
                places: ["evidence_id", "content"]),
            discussion: "The vault is the folder DUDAO_EVIDENCE_DIR, else evidence beside the embedded store."
        )

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            // Nothing goes into the vault for somebody who may not enter it.
            try ActPermission.check(.evidenceAdded, by: context.actor.role)
            let path = values.text("content") ?? ""
            let vault = try EvidencePlace(variables: context.variables).vault()
            let kept: KeptEvidence
            do {
                kept = try vault.keep(fileAt: path)
            } catch let error as StoreError where error.code == .notFound {
                throw CommandError(
                    status: .ioFailed, message: "\(path): \(error.message)",
                    details: ["资料文件无法打开。"] + CommandError.basis(error.basis))
            }
            values["sha256"] = .text(kept.sha256)
            values["media_type"] = .text(kept.mediaType.rawValue)
            values["size"] = .integer(kept.size)
            values["added_by"] = .id(context.actor.person)
            values.fill("name", .text(path.split(separator: "/").last.map(String.init) ?? path))
        }

        static func enter(_ entity: EvidenceItem, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.addEvidence(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao evidence request`.
    enum Request: ProceedingOpeningDefinition {
        static let kind = ProceedingKind.evidenceRequest
        static let summary = opening("request", "Ask an institution for material, by a day")
    }

    /// `dudao evidence receive`.
    enum Receive: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .evidenceRequest, EvidenceRequestState.received, "receive", "Say that the material came")
    }

    /// `dudao evidence refuse`.
    enum Refuse: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .evidenceRequest, EvidenceRequestState.refused, "refuse", "Record that the institution refused")
    }

    /// `dudao evidence withdraw`.
    enum Withdraw: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .evidenceRequest, EvidenceRequestState.withdrawn, "withdraw", "Take the request back")
    }

    /// `dudao evidence verify`.
    enum Verify: ShowDefinition {
        static let summary = ActSummary(
            "verify", "Hash all material again: altered, missing, and extra content are told apart.", nil,
            FieldForm([]), discussion: "Status 1 where anything doesn't fit.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let report = try await context.operations.verifyEvidence(
                in: try EvidencePlace(variables: context.variables).vault(), as: context.actor)
            guard report.entries.isEmpty else {
                throw CommandError(
                    status: .refused,
                    message:
                        "Of \(report.checked) pieces of evidence \(report.entries.count) don't fit; keep the "
                        + "vault as it is and compare it with a backup.",
                    details: report.entries.map { entry in
                        "\(entry.fault.chinese) \(entry.fault.rawValue): "
                            + (entry.stray?.escapedName ?? entry.sha256)
                            + (entry.item.map { " (\($0.district) \($0.id))" } ?? "")
                    } + CommandError.basis(LegalBasis(article: 8)))
            }
            return ActAnswer(
                nil,
                Sheet(
                    "evidence_verification", LocalizedText(zh: "资料核验", en: "Verification of evidence"),
                    [
                        SheetColumn("checked", LocalizedText(zh: "核验件数", en: "Checked")),
                        SheetColumn("faults", LocalizedText(zh: "不符件数", en: "Faults")),
                    ], rows: [[.integer(report.checked), .integer(0)]]))
        }
    }

    /// `dudao evidence list`.
    enum Items: ListDefinition {
        static let table = StoredTable.evidence
        static let dated: String? = "added_at"
        static let summary = listing(
            "List material.", by: ["institution_id", "session_id", "proceeding_id", "media_type"])
    }

    /// `dudao evidence requests`.
    enum Requests: ProceedingListDefinition {
        static let kind = ProceedingKind.evidenceRequest
        static let summary = requesting()

        private static func requesting() -> ActSummary {
            let plain = proceedings("List requests for material, with the state of each.")
            return ActSummary("requests", plain.abstract, nil, plain.form)
        }
    }
}
