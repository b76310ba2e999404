/// One object of a policy document, read strictly: a key that isn't known is an error, never passed over.
struct PolicyObject {
    let container: KeyedDecodingContainer<PolicyKey>
    let what: String

    /// Opens an object.
    ///
    /// - Parameters:
    ///   - what: What it is, for messages: `An overlay`.
    ///   - keys: The keys that it may have.
    init(_ decoder: any Decoder, _ what: String, keys: [String]) throws {
        container = try decoder.container(keyedBy: PolicyKey.self)
        self.what = what
        for key in container.allKeys where !keys.contains(key.stringValue) {
            throw corrupted(
                key.stringValue,
                "\(what) has no “\(key.stringValue)”; its keys are \(keys.joined(separator: ", ")).")
        }
    }

    func has(_ key: String) -> Bool { container.contains(PolicyKey(key)) }

    /// A text that may be left out.
    func optionalText(_ key: String) throws -> String? {
        do {
            return try container.decodeIfPresent(String.self, forKey: PolicyKey(key))
        } catch DecodingError.typeMismatch {
            throw corrupted(key, "\(what) has a “\(key)” that isn't text; put it in quotation marks.")
        }
    }

    /// A text that must be given.
    func text(_ key: String) throws -> String {
        guard let text = try optionalText(key) else {
            throw corrupted(key, "\(what) has no “\(key)”; give it.")
        }
        return text
    }

    /// A value as text, or as a whole number for whoever writes one without quotation marks.
    func value(_ key: String) throws -> String {
        if let number = try? container.decode(Int.self, forKey: PolicyKey(key)) { return String(number) }
        return try text(key)
    }

    /// A day that may be left out.
    func optionalDay(_ key: String) throws -> CalendarDay? {
        guard let text = try optionalText(key) else { return nil }
        guard let day = CalendarDay(text) else {
            throw corrupted(
                key, "\(what) has “\(text)” as “\(key)”; give a day of the calendar as YYYY-MM-DD.")
        }
        return day
    }

    /// A day that must be given.
    func day(_ key: String) throws -> CalendarDay {
        guard let day = try optionalDay(key) else {
            throw corrupted(key, "\(what) has no “\(key)”; give a day as YYYY-MM-DD.")
        }
        return day
    }

    /// A list that may be left out.
    func list<Element: Decodable>(_ key: String) throws -> [Element] {
        try container.decodeIfPresent([Element].self, forKey: PolicyKey(key)) ?? []
    }

    /// Who issued it: exactly one of the keys.
    func issuer<Issuer>(_ makers: [(key: String, make: (String) throws -> Issuer)]) throws -> Issuer {
        let given = makers.filter { has($0.key) }
        guard let only = given.first, given.count == 1 else {
            let keys = makers.map(\.key).joined(separator: ", ")
            throw corrupted(
                makers.first?.key ?? "", "\(what) names \(given.count) issuers; give exactly one of \(keys).")
        }
        return try only.make(only.key)
    }

    /// Makes what the object describes; what the model refuses is corrupt data, in the model's words.
    func make<Value>(_ body: () throws(ModelError) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: container.codingPath, debugDescription: error.message, underlyingError: error)
            )
        }
    }

    func corrupted(_ key: String, _ message: String) -> DecodingError {
        DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: container.codingPath + [PolicyKey(key)], debugDescription: message))
    }
}
