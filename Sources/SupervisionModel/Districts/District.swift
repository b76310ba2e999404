/// A district of the municipality (区), whose centre supervises what is organised in it (Article 5).
public struct District: Hashable, Sendable {
    /// The district's code.
    public let code: DistrictCode
    /// The district's Chinese name.
    public let name: String

    /// Makes a district.
    ///
    /// - Parameters:
    ///   - code: Its code.
    ///   - name: Its Chinese name.
    public init(code: DistrictCode, name: String) {
        self.code = code
        self.name = name
    }
}
