import SupervisionModel

/// Finds the dispatch that a visit was made on.
///
/// Records name no dispatch, so they join by session. Of several dispatches to one session, the latest that was
/// ordered by the day of the visit counts; if none was, the earliest; of those of one day, the first by id.
struct DispatchJoin {
    private var bySession: [Int32: [DispatchConsumer.Dispatch]] = [:]

    init(_ consumer: DispatchConsumer?, sessions: Int, ids: ByteInterner) {
        let dispatches = consumer?.dispatches ?? []
        let order = dispatches.indices.filter { dispatches[$0] != nil }
        bySession.reserveCapacity(order.count)
        for number in order {
            guard let dispatch = dispatches[number] else { continue }
            bySession[dispatch.session, default: []].append(dispatch)
        }
        // Ids matter only where a session has several of one day.
        for (session, several) in bySession where several.count > 1 {
            let numbered = order.filter { dispatches[$0]?.session == session }
            let sorted = numbered.sorted { ids.text($0).utf8.lexicographicallyPrecedes(ids.text($1).utf8) }
            bySession[session] = sorted.compactMap { dispatches[$0] }
        }
    }

    /// The dispatch of a visit, if its session has any.
    func dispatch(ofSession session: Int, visitedOn day: CalendarDay) -> DispatchConsumer.Dispatch? {
        guard let several = bySession[Int32(session)] else { return nil }
        var best: DispatchConsumer.Dispatch?
        for dispatch in several where dispatch.dispatchedOn <= day {
            if let known = best, known.dispatchedOn >= dispatch.dispatchedOn { continue }
            best = dispatch
        }
        return best ?? several.min { $0.dispatchedOn < $1.dispatchedOn }
    }
}
