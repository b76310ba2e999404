import ReportKit
import SupervisionModel

/// Whose archive is meant.
enum ArchiveSubject: Sendable {
    case institution(InstitutionID)
    case district(DistrictCode)

    /// What the document is called.
    func title(in policy: SupervisionPolicy) -> LocalizedText {
        switch self {
        case .institution(let id):
            LocalizedText(zh: "质量管理工作档案：机构 \(id)", en: "Quality archive of institution \(id)")
        case .district(let code):
            LocalizedText(
                zh: "质量管理工作档案：\(policy.districts.district(code)?.name ?? code.text)",
                en: "Quality archive of district \(code)")
        }
    }
}
