import LibPQ
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionStore

extension CommandError {
    /// What an error of the store, its server or its cluster means to whoever typed the command.
    init(store error: any Error) {
        switch error {
        case let error as CommandError: self = error
        case let error as StoreError:
            self.init(
                status: Self.status(error.code), message: error.message, details: Self.basis(error.basis))
        case let error as OperationError: self.init(operation: error)
        case let error as ModelError:
            self.init(status: .badInput, message: error.message, details: Self.basis(error.basis))
        case let error as ClusterError:
            self.init(status: Self.status(error.code), message: error.message + " " + error.remedy)
        case let error as MigrationError: self.init(status: .unavailable, message: error.message)
        case let error as PQError:
            self.init(
                status: error.code == .configurationMalformed ? .usage : .unavailable,
                message: error.description)
        case is CancellationError: self.init(status: .interrupted, message: "Stopped; nothing was kept.")
        default: self.init(status: .ioFailed, message: "\(error)")
        }
    }

    private static func status(_ code: StoreError.Code) -> ExitStatus {
        switch code {
        case .unreachable, .inDoubt, .busy, .schema: .unavailable
        case .notPermitted: .notPermitted
        case .malformed: .badInput
        case .cancelled: .interrupted
        case .damaged, .failed: .ioFailed
        default: .refused
        }
    }

    private static func status(_ code: ClusterError.Code) -> ExitStatus {
        switch code {
        case .permissionDenied: .notPermitted
        case .diskFull, .backupFailed: .ioFailed
        case .restoreFailed: .badInput
        case .alreadyInitialised: .refused
        default: .unavailable
        }
    }
}
