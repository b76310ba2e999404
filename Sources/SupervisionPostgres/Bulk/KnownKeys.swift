import SupervisionStore

/// The keys of things that the store had before a load, by the loader's number and the district that owns them.
///
/// Ids are unique within a district, so two districts may use one id; a folder names it once.
struct KnownKeys {
    private struct Owned {
        let district: Int32
        let key: StoreKey
    }

    private var districts: [[UInt8]: Int32] = [:]
    private var names: [[UInt8]] = []
    private var first: [Int32: Owned] = [:]
    private var further: [Int32: [Owned]] = [:]

    /// Remembers a thing's key.
    mutating func add(_ ordinal: Int32, district: UnsafeRawBufferPointer, key: StoreKey) {
        let name = Array(district)
        let place = districts[name] ?? Int32(names.count)
        if place == names.count {
            districts[name] = place
            names.append(name)
        }
        let owned = Owned(district: place, key: key)
        guard let known = first[ordinal] else {
            first[ordinal] = owned
            return
        }
        // A record's versions and a dispatch's members say the same again.
        if known.district == place || further[ordinal]?.contains(where: { $0.district == place }) == true {
            return
        }
        further[ordinal, default: []].append(owned)
    }

    var isEmpty: Bool { first.isEmpty }

    /// What is known of a number in a district.
    enum Finding {
        case key(StoreKey)
        case new
        /// Another district has the id, and this one doesn't.
        case elsewhere(String)
    }

    /// Finds a thing's key.
    func find(_ ordinal: Int32, district: UnsafeRawBufferPointer) -> Finding {
        guard let known = first[ordinal] else { return .new }
        if names[Int(known.district)].elementsEqual(district) { return .key(known.key) }
        for owned in further[ordinal] ?? [] where names[Int(owned.district)].elementsEqual(district) {
            return .key(owned.key)
        }
        return .elsewhere(String(decoding: names[Int(known.district)], as: UTF8.self))
    }

    /// Finds the key of a thing of the city.
    func find(_ ordinal: Int32) -> StoreKey? { first[ordinal]?.key }
}
