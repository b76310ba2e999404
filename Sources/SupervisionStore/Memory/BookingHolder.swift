import SupervisionModel

/// The session that holds a half-day.
struct BookingHolder: Hashable {
    let district: [UInt8]
    let session: [UInt8]

    init(_ booking: Booking) {
        district = Array(booking.district.text.utf8)
        session = Array(booking.session.text.utf8)
    }
}
