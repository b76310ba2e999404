import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that takes a measure about a supervisor (Article 17), or lifts one.
protocol MeasureDefinition: ActDefinition {
    /// The standing that the measure leads to.
    static var standing: SupervisorStanding { get }
}

extension MeasureDefinition {
    /// What it is: a lifting has its own ground and needs no facts; a suspension alone has a last day.
    static func measuring(_ name: String, _ abstract: String) -> ActSummary {
        let isLifting = standing == .good
        let grounds = StandingGround.allCases.filter { $0 != .lifted }
        let list = Vocabulary(codes: grounds.map(\.rawValue), words: grounds.map(\.chinese))
        var fields = [
            CommandField("person_id", "人员编号", .text, required: true),
            CommandField("decided_on", "决定日期", .day), CommandField("from_on", "起始日期", .day),
        ]
        if standing == .suspended { fields.append(CommandField("until_on", "截止日期", .day)) }
        if !isLifting { fields.append(CommandField("ground", "事由", .vocabulary(list), required: true)) }
        fields.append(CommandField("facts", "事实", .text, required: !isLifting))
        return ActSummary(
            name, abstract, .supervisorStanding, FieldForm(fields, places: ["person_id"]),
            discussion: "Decided and acting from today unless the fields say otherwise.")
    }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        let person: PersonID = values.id("person_id")
        let decidedOn = values.day("decided_on") ?? context.now.beijingDay
        let measure = try StandingMeasure(
            person: person, measure: standing, decidedOn: decidedOn,
            from: values.day("from_on") ?? decidedOn, until: values.day("until_on"),
            ground: values.code("ground") ?? .lifted, facts: values.text("facts") ?? "")
        let change = try await context.operations.takeMeasure(
            measure, as: context.actor, at: context.now, under: context.policy)
        let own: [StoredQuestion.Condition] = [.init("person_id", .equal, .id(person))]
        var notes: [LocalizedText] = []
        if !change.openDispatches.isEmpty {
            let ids = change.openDispatches.map(\.text).joined(separator: ", ")
            notes.append(
                LocalizedText(
                    zh: "尚有未完成的派遣，请处理：\(ids)", en: "Dispatches still open, for a person to see to: \(ids)"))
        }
        return ActAnswer(
            change.outcome, try await context.sheet(of: .supervisors, where: own),
            parts: [try await context.sheet(of: .standingMeasures, where: own)], notes: notes)
    }
}
