/// Who may use a connection.
enum Tenancy {
    /// Whoever has it: no pool knows the connection.
    case free
    /// The tasks of one lease.
    case lent(CancellationCell)
    /// Nobody, until it is lent again.
    case pooled

    func admits(_ cell: CancellationCell?) -> Bool {
        switch self {
        case .free: true
        case .lent(let owner): cell?.belongs(to: owner) ?? false
        case .pooled: false
        }
    }
}
