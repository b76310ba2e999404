/// Invented names of institutions and people.
///
/// They are put together from common syllables; that a real institution or person has one of them is chance.
enum SampleNames {
    private static let first = [
        "华", "京", "燕", "朝", "鼎", "恒", "瑞", "博", "宏", "诚", "信", "泰", "盛", "新", "中", "合", "金", "海", "天", "正",
        "明", "德", "育", "卓", "远", "启", "凯", "安", "慧", "融",
    ]
    private static let second = [
        "阳", "泽", "达", "源", "通", "业", "成", "兴", "和", "康", "创", "科", "联", "桥", "峰", "林", "川", "辰", "宇", "航",
        "锐", "齐", "立", "岳", "知", "行", "匠", "才", "润", "维",
    ]
    private static let schools = [
        "职业技能培训学校", "职业培训学校", "职业技能评价中心", "教育科技有限公司", "人才培训中心", "技能人才服务有限公司",
    ]
    private static let employers = [
        "交通运输": ["汽车服务有限公司", "客运有限公司"], "餐饮服务": ["餐饮管理有限公司", "酒店有限公司"],
        "健康照护": ["养老服务有限公司", "健康管理有限公司"], "设备制造": ["机电设备有限公司", "重工集团有限公司"],
        "建筑物业": ["物业管理有限公司", "建设工程有限公司"], "信息技术": ["信息技术有限公司", "软件有限公司"],
        "商务文化": ["商贸有限公司", "文化旅游有限公司"],
    ]
    private static let surnames = [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "郑",
        "罗", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹",
    ]
    private static let given = [
        "建国", "秀英", "桂兰", "志强", "海燕", "丽华", "伟", "芳", "娜", "静", "敏", "磊", "洋", "艳", "勇", "军", "杰", "娟",
        "涛", "明", "超", "秀兰", "霞", "平", "刚", "文博", "思远", "晓东", "雪梅", "立新", "春生", "玉洁", "国庆", "婷婷",
    ]

    /// The name of the institution with a number; no two have the same.
    static func institution(_ number: Int, isEmployer: Bool, category: String) -> String {
        let pairs = first.count * second.count
        let endings = isEmployer ? employers[category] ?? ["集团有限公司"] : schools
        // A step without a common divisor visits every pair once before any comes again; a third syllable then
        // tells the rounds apart, and when those are used up a number.
        let pair = number &* 467 % pairs
        let round = number / pairs
        let third = round == 0 ? "" : round <= second.count ? second[round - 1] : "第\(round)"
        return "北京\(first[pair % first.count])\(second[pair / first.count])\(third)"
            + endings[number / 3 % endings.count]
    }

    /// A person's name.
    static func person(_ dice: inout Dice) -> String {
        dice.pick(surnames) + dice.pick(given)
    }
}
