import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao month return`.
enum MonthReturnCommand: ActDefinition {
    static let summary = ActSummary(
        "return", "Send a district's report back, with the reason (退回月报).",
        .step(.monthlyReport, to: MonthlyReportState.returned.rawValue),
        FieldForm(
            [
                CommandField("month", "月份", .month, required: true),
                CommandField("district_code", "区代码", .district, required: true),
                CommandField("reason", "退回原因", .text, required: true),
            ], places: ["month"]))

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        guard let month = values.month("month") else { throw MonthSubmitCommand.missing }
        let outcome = try await context.operations.returnMonth(
            month, of: values.district(), reason: values.text("reason") ?? "", as: context.actor,
            at: context.now, under: context.policy)
        return try await MonthSubmitCommand.answer(outcome, month, values.district(), in: context)
    }
}
