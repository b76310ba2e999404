/// The names of professional and technical posts with their grades, as data; a name that isn't in it has no grade.
///
/// Names are compared whole: 助理工程师 is junior and 工程师 intermediate, so no part of a name says anything, and
/// 助理研究员 is intermediate where other 助理 are junior. Only blanks around a name are passed over.
public struct PostCatalogue: Hashable, Sendable {
    private let grades: [String: PostGrade]

    /// Makes a catalogue.
    ///
    /// - Parameter grades: The grade of each name.
    public init(_ grades: [String: PostGrade]) {
        self.grades = grades
    }

    /// The grade of a post, or nothing when its name isn't known: a person has to say.
    public func grade(of post: String) -> PostGrade? { grades[Self.trimmed(post)] }

    /// The names of each grade in the order of their bytes, as one line: `senior:教授,研究员;…`.
    var canonicalText: String {
        PostGrade.allCases.map { grade in
            let names = grades.filter { $0.value == grade }.keys
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return grade.rawValue + ":" + names.joined(separator: ",")
        }.joined(separator: ";")
    }

    /// The number of names.
    public var count: Int { grades.count }

    /// A text without the blanks around it, those of Chinese text included.
    static func trimmed(_ text: String) -> String {
        let head = text.drop { $0.isWhitespace }
        let blanks = head.reversed().prefix { $0.isWhitespace }.count
        return String(head.dropLast(blanks))
    }

    /// The series that technical management commonly comes from.
    ///
    /// Ours, from the names that the series use since the reform of titles (职称制度改革). Left out on purpose, because
    /// the same word also names a job, a licence or a skill level: 技师, 高级技师, 医师, 药师, 教师, 编辑, 记者, 翻译, 注册会计师, 企业人力资源管理师.
    public static let builtIn = PostCatalogue(
        table: [
            .junior: [
                "技术员", "助理工程师", "经济员", "助理经济师", "会计员", "助理会计师", "统计员", "助理统计师", "助理审计师", "助教",
                "助理讲师", "三级实习指导教师", "二级实习指导教师", "三级教师", "二级教师", "研究实习员", "实验员", "助理实验师",
                "医士", "护士", "护师", "药士", "农业技术员", "助理农艺师", "助理馆员", "工艺美术员", "助理工艺美术师",
                "助理政工师",
            ],
            .intermediate: [
                "工程师", "经济师", "会计师", "统计师", "审计师", "讲师", "一级实习指导教师", "一级教师", "助理研究员", "实验师",
                "主治医师", "主管护师", "主管药师", "主管技师", "农艺师", "馆员", "工艺美术师", "政工师",
            ],
            .senior: [
                "高级工程师", "正高级工程师", "教授级高级工程师", "高级经济师", "正高级经济师", "高级会计师", "正高级会计师", "高级统计师",
                "正高级统计师", "高级审计师", "正高级审计师", "副教授", "教授", "高级讲师", "正高级讲师", "高级实习指导教师",
                "正高级实习指导教师", "高级教师", "正高级教师", "副研究员", "研究员", "高级实验师", "正高级实验师", "副主任医师",
                "主任医师", "副主任护师", "主任护师", "副主任药师", "主任药师", "高级农艺师", "正高级农艺师", "副研究馆员",
                "研究馆员", "高级工艺美术师", "正高级工艺美术师", "高级政工师",
            ],
        ])

    private init(table: [PostGrade: [String]]) {
        var grades: [String: PostGrade] = [:]
        for (grade, names) in table {
            for name in names { grades[name] = grade }
        }
        self.grades = grades
    }
}
