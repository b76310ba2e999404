/// Where on the form a severe violation may come up.
public enum GroundOrigin: Hashable, Sendable {
    /// With one of these items, by their codes.
    case items([String])
    /// With any item or with none: the form has no question for it.
    case anywhere

    /// Tells whether a severe violation that came up with an item may have come up there; with none it may.
    public func admits(item: String?) -> Bool {
        switch self {
        case .anywhere: true
        case .items(let codes): item.map(codes.contains) ?? true
        }
    }
}
