/// The outside ids of one kind that a load will name, numbered from 0 by the loader.
///
/// A store asks it for the number of an id that it keeps already, so that only ids known to both cost memory.
public struct BulkIdentities {
    /// What the ids are of.
    public let kind: IdentityKind
    /// How many there are.
    public let count: Int
    /// The number of an id, if the load will name it.
    public let ordinal: (UnsafeRawBufferPointer) -> Int32?

    /// Announces ids.
    public init(kind: IdentityKind, count: Int, ordinal: @escaping (UnsafeRawBufferPointer) -> Int32?) {
        self.kind = kind
        self.count = count
        self.ordinal = ordinal
    }
}
