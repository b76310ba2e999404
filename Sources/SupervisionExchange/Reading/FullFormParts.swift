/// What the files of the full form gave.
struct FullFormParts {
    var districts: DistrictConsumer?
    var institutions: InstitutionConsumer?
    var sessions: SessionConsumer?
    var dispatches: DispatchConsumer?
    var clashes = BookingClashes()
    var records: RecordConsumer?
    var answers: AnswerConsumer?
    var escalations: EscalationConsumer?
    var complaints: ComplaintConsumer?
}
