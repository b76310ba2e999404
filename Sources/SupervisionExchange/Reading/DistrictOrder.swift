import SupervisionHistory
import SupervisionModel

/// The districts of a history in the order of their codes, and where each numbered one of a reader went.
struct DistrictOrder {
    let districts: [District]
    private let places: [Int16]

    /// Orders numbered districts, leaving out those that aren't used.
    init(_ numbered: [District], used: [Bool]) {
        let order = numbered.indices.filter { used[$0] }.sorted { numbered[$0].code < numbered[$1].code }
        districts = order.map { numbered[$0] }
        var places = [Int16](repeating: InspectionHistory.noDistrict, count: numbered.count)
        for (place, number) in order.enumerated() { places[number] = Int16(place) }
        self.places = places
    }

    /// The place of a numbered district; none stays none.
    func place(_ number: Int16) -> Int16 {
        number < 0 ? InspectionHistory.noDistrict : places[Int(number)]
    }
}
