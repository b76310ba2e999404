import SupervisionModel
import Testing

@Suite("The districts of Beijing")
struct DistrictCatalogueTests {
    @Test("are sixteen and the development zone")
    func count() {
        #expect(DistrictCatalogue.beijing.districts.count == 17)
        #expect(DistrictCatalogue.beijing.district(DistrictCode("110105"))?.name == "朝阳区")
        #expect(DistrictCatalogue.beijing.district(DistrictCode("BDA"))?.name == "北京经济技术开发区")
    }

    @Test(
        "don't include codes that were merged away or never used",
        arguments: ["110103", "110104", "110110", "110228", "120101", ""])
    func refused(_ code: String) {
        #expect(DistrictCatalogue.beijing.district(DistrictCode(code)) == nil)
    }
}
