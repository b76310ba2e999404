import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao month accept`.
enum MonthAcceptCommand: ActDefinition {
    static let summary = ActSummary(
        "accept", "Receive a district's report for good (接收月报).",
        .step(.monthlyReport, to: MonthlyReportState.received.rawValue),
        FieldForm(
            [
                CommandField("month", "月份", .month, required: true),
                CommandField("district_code", "区代码", .district, required: true),
            ], places: ["month"]))

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        guard let month = values.month("month") else { throw MonthSubmitCommand.missing }
        let outcome = try await context.operations.acceptMonth(
            month, of: values.district(), as: context.actor, at: context.now, under: context.policy)
        return try await MonthSubmitCommand.answer(outcome, month, values.district(), in: context)
    }
}
