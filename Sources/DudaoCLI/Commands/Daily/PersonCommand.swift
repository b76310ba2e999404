import ArgumentParser
import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao person`: people's documents, and the erasure of their data.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "People's documents (证件), kept masked and hashed, and erasure (删除).",
        subcommands: [ActCommand<Document>.self, ActCommand<Erase>.self])

    /// `dudao person document`.
    enum Document: ActDefinition {
        static let summary = ActSummary(
            "document",
            "Record a person's document: its masked form and keyed hash, never the number (登记证件).",
            .documentRecorded,
            FieldForm(
                [
                    CommandField("person_id", "人员编号", .text, required: true),
                    CommandField(
                        "document_type", "证件类型", .vocabulary(Vocabulary(DocumentType.self)), required: true),
                    CommandField("number", "证件号码", .secret, required: true),
                ], places: ["person_id"]),
            discussion:
                "The number is taken from --file alone, since others see a command line. DUDAO_PERSON_KEY names the "
                + "file of the key, 32 bytes that nobody but its owner may read.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            guard let path = context.variables["DUDAO_PERSON_KEY"], !path.isEmpty else {
                throw CommandError(
                    status: .usage,
                    message: "DUDAO_PERSON_KEY names no key; set it to a file of 32 random bytes, mode 600.")
            }
            let key = try PersonalDataKey(contentsOf: path)
            let document: PersonalDocument
            do {
                document = try PersonalDocument(
                    type: values.code("document_type") ?? .other, number: values.text("number") ?? "",
                    asOf: context.now.beijingDay)
            } catch {
                throw CommandError(
                    status: .badInput, message: "The number isn't one of its type: \(error.description)",
                    details: ["证件号码不符合该类型：\(error.chinese)"])
            }
            let outcome = try await context.operations.recordDocument(
                document, of: values.id("person_id"), under: key, as: context.actor, at: context.now,
                under: context.policy)
            return ActAnswer(
                outcome,
                try await context.sheet(
                    of: .personDocuments,
                    where: [
                        .init("person_id", .equal, values["person_id"]),
                        .init("document_type", .equal, values["document_type"]),
                    ]))
        }
    }

    /// `dudao person erase`.
    enum Erase: ActDefinition {
        static let summary = ActSummary(
            "erase",
            "Erase a person's data: documents, name, and whom the log's commitments are to (删除个人信息).",
            .personErased,
            FieldForm(
                [
                    CommandField("person_id", "人员编号", .text, required: true),
                    CommandField("reason", "原因", .text, required: true),
                ], places: ["person_id"]),
            discussion: "What was done stays under the id. The reason stays for good and names nobody.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let person: PersonID = values.id("person_id")
            let outcome = try await context.operations.erasePerson(
                person, reason: values.text("reason") ?? "", as: context.actor, at: context.now,
                under: context.policy)
            let own: [StoredQuestion.Condition] = [.init("person_id", .equal, .id(person))]
            return ActAnswer(
                outcome, try await context.sheet(of: .personDocuments, where: own),
                parts: [
                    try await context.sheet(of: .supervisors, where: own),
                    try await context.sheet(of: .officers, where: own),
                ])
        }
    }
}
