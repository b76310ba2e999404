import SupervisionModel
import Testing

@Suite("The table of posts")
struct PostCatalogueTests {
    @Test(
        "gives whole names a grade, and no part of a name",
        arguments: [
            ("助理工程师", .junior), ("工程师", .intermediate), ("高级工程师", .senior), ("正高级工程师", .senior),
            ("助理经济师", .junior), ("经济师", .intermediate), ("高级经济师", .senior), ("助教", .junior),
            ("讲师", .intermediate), ("副教授", .senior), ("助理研究员", .intermediate), ("研究员", .senior),
            ("主管技师", .intermediate), ("技师", nil), ("高级技师", nil), ("高级工", nil), ("师", nil), ("", nil),
            ("副工程师", nil), ("工 程师", nil), ("医师", nil), ("编辑", nil),
        ] as [(String, PostGrade?)])
    func grades(_ post: String, _ grade: PostGrade?) {
        #expect(PostCatalogue.builtIn.grade(of: post) == grade)
    }

    @Test("holds no name of a skill level, and no name twice")
    func noLevels() {
        for level in SkillLevel.allCases {
            #expect(PostCatalogue.builtIn.grade(of: level.chinese) == nil, "\(level)")
        }
        #expect(PostCatalogue.builtIn.count == 82)
        #expect(PostGrade.junior < .intermediate)
        #expect(PostGrade.intermediate < .senior)
    }
}
