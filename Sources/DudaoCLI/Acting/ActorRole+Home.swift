import SupervisionModel
import SupervisionStore

extension ActorRole {
    /// The district that goes without saying, since the role is its centre's.
    var home: DistrictCode? {
        switch self {
        case .district(let code): code
        case .municipal, .auditor: nil
        }
    }
}
