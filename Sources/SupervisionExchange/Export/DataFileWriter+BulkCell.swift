import SupervisionModel
import SupervisionStore

extension DataFileWriter {
    /// Adds a stored cell in the canonical notation of its kind.
    func add(_ cell: BulkCell, isMonth: Bool = false) {
        switch cell {
        case .blank: addBlank()
        case .text(let bytes), .identity(_, let bytes): add(bytes: bytes)
        case .day(let number):
            let day = CalendarDay(number: number)
            if isMonth { add(day.month) } else { add(day) }
        case .instant(let microseconds): add(Instant(microseconds: microseconds))
        case .integer(let number): add(Int(number))
        case .number(let number): add(number)
        case .flag(let flag): add(flag)
        }
    }
}
