import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao month submit`.
enum MonthSubmitCommand: ActDefinition {
    static let summary = ActSummary(
        "submit", "Send a district's report of a month to the municipal centre (报送月报).",
        .step(.monthlyReport, to: MonthlyReportState.submitted.rawValue),
        FieldForm(
            [
                CommandField("month", "月份", .month, required: true),
                CommandField("district_code", "区代码", .district, required: true),
                CommandField("reviewed_by", "审核人", .text, required: true),
                CommandField("content", "内容", .text, required: true),
            ], places: ["month"]),
        discussion: "A month without findings says so. A report that was returned is sent anew the same way.")

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        guard let month = values.month("month") else { throw missing }
        let outcome = try await context.operations.submitMonth(
            MonthSubmission(
                district: values.district(), month: month, reviewedBy: values.id("reviewed_by"),
                content: values.text("content") ?? ""),
            as: context.actor, at: context.now, under: context.policy)
        return try await answer(outcome, month, values.district(), in: context)
    }

    /// What a missing month comes to, which the form doesn't let through.
    static var missing: CommandError {
        CommandError(status: .usage, message: "No month is given; write it like 2026-11.")
    }

    /// A month's report with its steps, as stored.
    static func answer(
        _ outcome: OperationOutcome, _ month: CalendarMonth, _ district: DistrictCode,
        in context: ActContext
    ) async throws -> ActAnswer {
        let report = try await context.sheet(
            of: .monthlyReports,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("month", .equal, .day(month.firstDay)),
            ])
        let file = try await ProceedingStepRunner(context: context)
            .answer(nil, MonthSubmission.proceeding(month, of: district), in: district)
        return ActAnswer(outcome, report, parts: [file.main] + file.parts)
    }
}
