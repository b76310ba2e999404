/// A kind of data with a time of its own for which it is kept (保存期限).
public enum RetainedKind: String, CodedValue {
    /// Documents of people: keyed hashes and masked forms.
    case personDocuments = "person-documents"
    /// Supervision records with their findings.
    case supervisionRecords = "supervision-records"
    /// Entries of credit files.
    case creditEntries = "credit-entries"
    /// Text and image material (Article 8).
    case evidence
    /// Complaints.
    case complaints

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .personDocuments: "人员证件信息"
        case .supervisionRecords: "督导记录"
        case .creditEntries: "信用档案记录"
        case .evidence: "文字及影像资料"
        case .complaints: "投诉"
        }
    }
}
