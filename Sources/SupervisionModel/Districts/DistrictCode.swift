/// The code of a district (区), six digits of GB/T 2260 or a code of our own where that standard has none.
public struct DistrictCode: Hashable, Sendable {
    /// The code as written in files and on the command line.
    public let text: String

    /// Makes a code from text; whether the district exists is for a ``DistrictCatalogue`` to say.
    public init(_ text: String) {
        self.text = text
    }
}

extension DistrictCode: Comparable {
    /// Orders codes by their bytes.
    public static func < (left: DistrictCode, right: DistrictCode) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension DistrictCode: CustomStringConvertible {
    /// The code.
    public var description: String { text }
}
