import SupervisionModel

/// An occupation of the national list of vocational qualifications and skill levels, as institutions file it.
struct Occupation {
    let name: String
    /// The category that institutions of its kind carry.
    let category: String
    /// The modes in which it is assessed, commonest first.
    let modes: [AssessmentMode]

    private init(_ name: String, _ category: String, _ modes: [AssessmentMode] = [.examination, .process]) {
        self.name = name
        self.category = category
        self.modes = modes
    }

    /// Categories with their occupations.
    static let all: [Occupation] = [
        Occupation("汽车维修工", "交通运输"), Occupation("公交车驾驶员", "交通运输"),
        Occupation("道路货运汽车驾驶员", "交通运输"), Occupation("城市轨道交通服务员", "交通运输"),
        Occupation("中式烹调师", "餐饮服务"), Occupation("中式面点师", "餐饮服务"),
        Occupation("西式面点师", "餐饮服务"), Occupation("茶艺师", "餐饮服务", [.examination]),
        Occupation("养老护理员", "健康照护"), Occupation("育婴员", "健康照护", [.examination]),
        Occupation("保健按摩师", "健康照护"), Occupation("健康管理师", "健康照护", [.examination]),
        Occupation("电工", "设备制造", [.examination, .process, .direct]),
        Occupation("钳工", "设备制造", [.examination, .process, .outcome]),
        Occupation("焊工", "设备制造"), Occupation("车工", "设备制造", [.examination, .process, .outcome]),
        Occupation("砌筑工", "建筑物业"), Occupation("制冷空调系统安装维修工", "建筑物业"),
        Occupation("智能楼宇管理员", "建筑物业"), Occupation("保安员", "建筑物业"),
        Occupation("计算机程序设计员", "信息技术", [.examination, .outcome, .direct]),
        Occupation("网络与信息安全管理员", "信息技术", [.examination, .outcome]),
        Occupation("人工智能训练师", "信息技术", [.examination, .direct]),
        Occupation("电子商务师", "商务文化"), Occupation("美容师", "商务文化"), Occupation("美发师", "商务文化"),
        Occupation("企业人力资源管理师", "商务文化", [.examination]), Occupation("导游", "商务文化", [.examination]),
    ]

    /// The categories in a fixed order.
    static let categories = ["交通运输", "餐饮服务", "健康照护", "设备制造", "建筑物业", "信息技术", "商务文化"]

    /// The occupations of a category.
    static func of(_ category: String) -> [Occupation] { all.filter { $0.category == category } }
}
