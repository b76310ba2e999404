public import SupervisionModel
public import SupervisionStore

extension StoreFixture {
    /// Writes rows in one transaction of the municipal centre, under one act; districts that are there stay.
    ///
    /// - Throws: `StoreError`.
    public func store(_ rows: [FixtureRow], in store: any AuditedStore) async throws {
        try await store.transaction(as: municipal, at: now) { work in
            for row in rows {
                if row.table == .districts, try await work.find(row.key, in: .districts) != nil { continue }
                try await work.insert(row.row, into: row.table)
            }
            try await work.append(act(in: nil, subject: "folder fixture"))
        }
    }

    /// Writes everything of the fixture.
    ///
    /// - Throws: `StoreError`.
    public func fill(_ store: any AuditedStore) async throws {
        try await self.store(try everything(), in: store)
    }

    /// The booking of a supervisor for a session.
    public func booking(
        _ person: PersonID, for session: SessionID, in district: DistrictCode, on day: CalendarDay? = nil,
        _ half: HalfDay = .morning
    ) -> Booking {
        Booking(
            person: person, day: day ?? self.day, halfDay: half, session: session, district: district,
            institution: institutionID(district))
    }
}
