import SupervisionModel
import SupervisionStore

/// The names of the database's roles for those who act.
enum DistrictRole {
    /// The role that sees a district's rows, for logins of people.
    ///
    /// - Throws: `StoreError` with code `malformed` when the code isn't letters and digits: it becomes part of a name.
    static func name(of district: DistrictCode) throws(StoreError) -> String {
        let isPlain = district.text.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A)
        }
        guard isPlain, (1...20).contains(district.text.utf8.count) else {
            throw StoreError(
                code: .malformed,
                message: "District code \"\(district)\" can't be kept; use up to 20 letters and digits.")
        }
        return "dudao_district_" + district.text.lowercased()
    }

    /// The role that also writes a district's rows, which the program takes for each act of it.
    static func clerk(of district: DistrictCode) throws(StoreError) -> String {
        "dudao_clerk_" + (try name(of: district)).dropFirst("dudao_district_".count)
    }

    /// The role that an actor's statements run as.
    static func name(for role: ActorRole) throws(StoreError) -> String {
        switch role {
        case .municipal: "dudao_municipal"
        case .auditor: "dudao_auditor"
        case .district(let code): try clerk(of: code)
        }
    }
}
