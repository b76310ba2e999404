public import SupervisionModel

/// Turns the letters of a record's answers into masks over all items of a policy's checklists.
///
/// A store keeps answers as one letter an item of the record's own checklist; a history counts items of all
/// checklists together, each code once.
public struct AnswerLetters {
    private struct Form {
        let checklist: [UInt8]
        let version: Int32
        /// For each letter, the bit of its item.
        let bits: [UInt64]
    }

    private let forms: [Form]
    private var last = 0
    /// Items answered yes or no.
    public private(set) var answered: UInt64 = 0
    /// Items answered no.
    public private(set) var violated: UInt64 = 0
    /// Items not observed.
    public private(set) var notObserved: UInt64 = 0

    /// Begins with the checklists that letters may refer to.
    public init(policy: SupervisionPolicy) {
        var places: [String: UInt64] = [:]
        forms = policy.checklists.map { checklist in
            let bits = checklist.items.map { item -> UInt64 in
                let place = places[item.code] ?? UInt64(places.count)
                places[item.code] = place
                return place < 64 ? 1 << place : 0
            }
            return Form(
                checklist: Array(checklist.reference.code.utf8),
                version: Int32(clamping: checklist.reference.version),
                bits: bits)
        }
    }

    /// Reads one record's letters into the masks.
    ///
    /// - Throws: ``StoreError`` with code `damaged` when the policy lacks the checklist, or the letters don't fit it.
    public mutating func read(
        _ letters: UnsafeRawBufferPointer, checklist: UnsafeRawBufferPointer, version: Int32
    ) throws(StoreError) {
        if last >= forms.count || forms[last].version != version
            || !forms[last].checklist.elementsEqual(checklist)
        {
            guard
                let found = forms.firstIndex(where: {
                    $0.version == version && $0.checklist.elementsEqual(checklist)
                })
            else {
                throw StoreError(
                    code: .schema,
                    message:
                        "A record is on checklist \(String(decoding: checklist, as: UTF8.self)) \(version), which "
                        + "the policy doesn't have; use a policy that has it.")
            }
            last = found
        }
        let bits = forms[last].bits
        guard letters.count == bits.count else {
            throw StoreError(
                code: .damaged,
                message: "A record has \(letters.count) answers on a checklist of \(bits.count) items.")
        }
        (answered, violated, notObserved) = (0, 0, 0)
        for (place, letter) in letters.enumerated() {
            switch letter {
            case 0x59: answered |= bits[place]
            case 0x4E:
                answered |= bits[place]
                violated |= bits[place]
            case 0x4F: notObserved |= bits[place]
            default: break
            }
        }
    }
}
