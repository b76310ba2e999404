import SupervisionModel

/// The session that holds a half-day.
struct BookingHolder: Hashable {
    let district: [UInt8]
    let session: [UInt8]

    init(_ booking: Booking) {
        self.init(district: booking.district, session: booking.session)
    }

    init(district: DistrictCode, session: SessionID) {
        self.district = Array(district.text.utf8)
        self.session = Array(session.text.utf8)
    }
}
