import SupervisionModel

/// The files of the three-file form, as data.
enum ThreeFileForm {
    static let files: [FileSpecification] = [
        FileSpecification(
            "institutions", "机构", key: ["institution_id"], furtherColumns: .usable,
            columns: [
                .init("institution_id", "机构编号", .identifier([.institution]), .required),
                .init("opened_on", "开业日期", .day),
                .init("category", "类别", .text),
                .init("district", "区", .freeDistrict),
            ]),
        FileSpecification(
            "inspections", "检查", key: ["inspection_id"], furtherColumns: .usable,
            columns: [
                .init("inspection_id", "检查编号", .identifier([.inspection]), .required),
                .init("institution_id", "机构编号", .reference([.institution]), .required),
                .init("date", "日期", .day, .required),
                .init("split", "用途", .vocabulary(Vocabulary(InspectionSplit.self))),
            ]),
        FileSpecification(
            "violations", "违规",
            columns: [
                .init("inspection_id", "检查编号", .reference([.inspection]), .required),
                .init("code", "代码", .identifier([]), .present),
                .init("severity", "严重程度", .severity(Vocabulary(Severity.self))),
            ]),
    ]
}
