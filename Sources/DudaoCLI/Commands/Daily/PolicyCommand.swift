import ArgumentParser
import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao policy`: the policy of each day, in its layers (政策).
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "The policy: promulgation, versions, and what own rules tighten (政策层).",
        subcommands: [
            ActCommand<Promulgate>.self, ActCommand<Add>.self, ListCommand<Layers>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao policy promulgate`.
    enum Promulgate: RegisterDefinition {
        static let summary = ActSummary(
            "promulgate", "Record the day of promulgation, from which the measures hold (发布).",
            .policyLayerEntered,
            FieldForm(
                of: .policyLayers,
                without: ["kind", "district_code", "institution_id", "valid_to", "changes"],
                places: ["layer_id", "valid_from"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            values["kind"] = .code(PolicyLayerKind.promulgation)
        }

        static func enter(_ entity: StoredPolicyLayer, in context: ActContext) async throws
            -> OperationOutcome
        {
            try await context.operations.enterPolicyLayer(
                entity, as: context.actor, at: context.now, over: context.base)
        }
    }

    /// `dudao policy add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Enter a version, or what a district's or an institution's rules tighten (版本、细则).",
            .policyLayerEntered,
            FieldForm(
                of: .policyLayers, without: ["kind", "changes"],
                further: [
                    CommandField("kind", "类型", .vocabulary(kinds), required: true),
                    CommandField("changes", "变更", .object),
                ], places: ["layer_id"]),
            discussion:
                "An overlay may tighten alone: one that loosens is refused by field, article and values.")

        private static let kinds = Vocabulary(
            codes: [PolicyLayerKind.version.rawValue, PolicyLayerKind.overlay.rawValue],
            words: [PolicyLayerKind.version.chinese, PolicyLayerKind.overlay.chinese])

        static func enter(_ entity: StoredPolicyLayer, in context: ActContext) async throws
            -> OperationOutcome
        {
            try await context.operations.enterPolicyLayer(
                entity, as: context.actor, at: context.now, over: context.base)
        }
    }

    /// `dudao policy list`.
    enum Layers: ListDefinition {
        static let table = StoredTable.policyLayers
        static let dated: String? = "valid_from"
        static let summary = listing("List the layers of the policy.", by: ["kind", "institution_id"])
    }

    /// `dudao policy show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show every field of a day's policy, with article, value and reading.", nil,
            FieldForm(
                [
                    CommandField("day", "日期", .day), CommandField("district_code", "区代码", .district),
                    CommandField("institution_id", "机构编号", .text),
                ], places: ["day"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let day = values.day("day") ?? context.now.beijingDay
            let stored = try await context.operations.policy(
                on: day, for: values.text("district_code").map { DistrictCode($0) },
                institution: values.text("institution_id").map { InstitutionID($0) }, as: context.actor,
                over: context.base)
            let policy = stored ?? context.base
            let notes =
                stored == nil
                ? [
                    LocalizedText(
                        zh: "尚未登记发布日期，所列为内置政策。",
                        en: "No promulgation is recorded; this is the built-in policy.")
                ] : []
            return ActAnswer(
                nil,
                Sheet(
                    "policy", LocalizedText(zh: "政策 \(policy.name)", en: "Policy \(policy.name)"),
                    [
                        SheetColumn("field", LocalizedText(zh: "政策项", en: "Field")),
                        SheetColumn("article", LocalizedText(zh: "条款", en: "Article")),
                        SheetColumn("value", LocalizedText(zh: "取值", en: "Value")),
                        SheetColumn("reading", LocalizedText(zh: "口径", en: "Reading")),
                    ],
                    rows: PolicyField.all.map { field in
                        [
                            .text(field.name), .text(field.basis.chinese), .text(field.text(in: policy)),
                            .text(field.reading(in: policy)),
                        ]
                    }), notes: notes)
        }
    }
}
