/// The districts that a regime knows, as data; what isn't in it is refused on import (Article 2).
public struct DistrictCatalogue: Hashable, Sendable {
    /// The districts in order of their codes.
    public let districts: [District]

    /// Makes a catalogue; of two districts with one code the first stands.
    public init(_ districts: [District]) {
        var seen: Set<DistrictCode> = []
        self.districts = districts.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
    }

    /// Finds a district by its code.
    ///
    /// - Complexity: O(number of districts).
    public func district(_ code: DistrictCode) -> District? {
        districts.first { $0.code == code }
    }

    /// The sixteen districts of Beijing and the development zone.
    ///
    /// Codes are those of GB/T 2260 as they stand after the mergers of 2010 (110103 Chongwen and 110104 Xuanwu
    /// went into 110101 and 110102) and after the counties of 110228 and 110229 became districts; 110110 was
    /// never used. 北京经济技术开发区 has no code in GB/T 2260: `BDA` is ours, recorded with the data and never
    /// derived from an address.
    public static let beijing = DistrictCatalogue(
        [
            ("110101", "东城区"), ("110102", "西城区"), ("110105", "朝阳区"), ("110106", "丰台区"),
            ("110107", "石景山区"), ("110108", "海淀区"), ("110109", "门头沟区"), ("110111", "房山区"),
            ("110112", "通州区"), ("110113", "顺义区"), ("110114", "昌平区"), ("110115", "大兴区"),
            ("110116", "怀柔区"), ("110117", "平谷区"), ("110118", "密云区"), ("110119", "延庆区"),
            ("BDA", "北京经济技术开发区"),
        ].map { District(code: DistrictCode($0.0), name: $0.1) })
}
