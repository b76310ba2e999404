import SupervisionModel

/// A kind of visit as a small number, for a column.
struct VisitKindCode {
    /// The number of codes.
    static let count = (DispatchPurpose.allCases.count + 1) * (AssessmentMode.allCases.count + 1) * 2

    let purpose: DispatchPurpose?
    let mode: AssessmentMode?
    let hasOutcome: Bool

    /// The code of a kind.
    static func code(
        purpose: DispatchPurpose?, mode: AssessmentMode?, outcome: Int8
    ) -> UInt8 {
        let modes = AssessmentMode.allCases.count + 1
        return UInt8((place(purpose) * modes + place(mode)) * 2 + (outcome < 0 ? 1 : 0))
    }

    private static func place<Value: CodedValue>(_ value: Value?) -> Int where Value.AllCases == [Value] {
        value.flatMap { value in Value.allCases.firstIndex(of: value) }.map { $0 + 1 } ?? 0
    }

    /// Reads a code back.
    init(_ code: Int) {
        let modes = AssessmentMode.allCases.count + 1
        let pair = code / 2
        hasOutcome = code % 2 == 0
        purpose = pair / modes == 0 ? nil : DispatchPurpose.allCases[pair / modes - 1]
        mode = pair % modes == 0 ? nil : AssessmentMode.allCases[pair % modes - 1]
    }
}
