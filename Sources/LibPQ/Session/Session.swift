import CLibPQ
import Glibc

/// One connection of libpq and the state of its protocol.
///
/// It is confined to the thread of its connection. Every function waits on that thread, by `poll` on the
/// socket and on a signal that others raise. A statement that is cancelled or late is cancelled at the
/// server and then awaited, so that what the server still sends can never be taken for the answer to the
/// next statement.
final class Session {
    /// How long the server may take to react to a cancellation before the connection is given up.
    static let cancellationGrace: Duration = .seconds(5)
    /// After how long a cancellation without effect is sent again.
    private static let cancellationPace: Duration = .milliseconds(250)

    let handle: OpaquePointer
    let wake: WakeSignal
    /// The cancellation of the lease that runs the statement in flight.
    private var cancellation: CancellationCell?
    /// To whom the connection is lent, if a pool lends it.
    var tenancy = Tenancy.free
    /// How long a statement may take.
    var statementTimeout: Duration?
    var statementCache: StatementCache
    /// What opens a transaction and travels with its first statement.
    var prelude: [SQL] = []
    var transactionOptions: TransactionOptions?
    private(set) var isBroken = false
    private var isClosed = false

    // The statement in flight.
    private(set) var interruption: Interruption?
    private var cancelRequest: CancelRequest?
    private var nextCancelAt: MonotonicTime?
    private var giveUpAt: MonotonicTime?
    private var deadline: MonotonicTime?
    private var isInterruptible = true
    private var isExchanging = false
    private(set) var phase: PQErrorPhase = .statement
    private(set) var excerpt: String?
    var isCommitInFlight = false
    /// Why the server ended the COPY IN under way before its end.
    var copyFailure: PQError?
    /// Whether what the server sends during COPY IN is looked at before libpq reads it.
    var isLookingAhead = false
    /// Whether the statements that clean the session were sent and not yet awaited.
    var isResetPending = false

    init(handle: OpaquePointer, wake: WakeSignal, statementCacheCapacity: Int) {
        self.handle = handle
        self.wake = wake
        statementCache = StatementCache(capacity: statementCacheCapacity)
    }

    deinit {
        if !isClosed { PQfinish(handle) }
    }

    /// Ends the connection; afterwards nothing of the session may be used but ``isBroken``.
    func close() {
        isBroken = true
        guard !isClosed else { return }
        isClosed = true
        PQfinish(handle)
    }

    var transactionStatus: PGTransactionStatusType {
        isBroken ? PQTRANS_UNKNOWN : PQtransactionStatus(handle)
    }

    // MARK: Waiting

    func lost(_ message: String? = nil) -> PQError {
        let text = message ?? String(cString: PQerrorMessage(handle))
        let first = text.split(separator: "\n").first.map(String.init) ?? "the connection broke off"
        let isInDoubt = isCommitInFlight && transactionOptions?.access != .readOnly
        close()
        var details = PQErrorDetails(isInDoubt ? .commitInDoubt : .connectionLost, phase, first)
        if isInDoubt {
            details.phase = .commit
            details.message = "the connection was lost during COMMIT, which may or may not have taken effect"
        }
        details.statement = excerpt
        return PQError(details)
    }

    /// Waits until the socket is ready, and tells the server to stop when the work is cancelled or late.
    ///
    /// - Returns: What `poll` says of it.
    @discardableResult
    func awaitSocket(_ events: Int32) throws(PQError) -> Int32 {
        while true {
            if interruption == nil {
                if isInterruptible, let cancellation, cancellation.isCancelled {
                    interrupt(.cancelled)
                } else if let deadline, deadline <= .now {
                    interrupt(.timedOut)
                } else if isCommitInFlight, giveUpAt == nil, let cancellation, cancellation.isCancelled {
                    // A COMMIT isn't interrupted; but whoever was cancelled doesn't wait for its answer for ever.
                    giveUpAt = .after(Self.cancellationGrace)
                }
            }
            if let giveUpAt, giveUpAt <= .now { throw gaveUp() }
            cancelAgain()
            let end = giveUpAt ?? deadline
            let ready = try pollOnce(events, until: nextCancelAt.map { min($0, end ?? $0) } ?? end)
            if ready != 0 { return ready }
        }
    }

    private func gaveUp() -> PQError {
        let error = lost("the server didn't react to a cancellation, so the connection was closed")
        guard error.code == .connectionLost else { return error }
        switch interruption {
        case .cancelled: return error.with { $0.code = .cancelled }
        case .timedOut: return error.with { $0.code = .timedOut }
        case .abandoned, nil: return error
        }
    }

    /// How the socket became ready before the time or a wake-up; zero if it didn't.
    private func pollOnce(_ events: Int32, until time: MonotonicTime?) throws(PQError) -> Int32 {
        let socket = PQsocket(handle)
        guard socket >= 0 else { throw lost() }
        let timeout = time?.pollTimeout ?? -1
        return withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 2) { fds in
            fds.initializeElement(at: 0, to: pollfd(fd: socket, events: Int16(events), revents: 0))
            fds.initializeElement(at: 1, to: pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0))
            let count = poll(fds.baseAddress, 2, timeout)
            guard count > 0 else { return 0 }
            if fds[1].revents != 0 { wake.clear() }
            return Int32(fds[0].revents)
        }
    }

    func interrupt(_ reason: Interruption) {
        guard interruption == nil else { return }
        interruption = reason
        giveUpAt = .after(Self.cancellationGrace)
        cancelRequest = CancelRequest(for: handle, waking: wake)
        nextCancelAt = .after(Self.cancellationPace)
    }

    /// Sends a cancellation again that had no effect.
    ///
    /// One that overtakes its statement finds the server idle and hits nothing. The one before has ended when the next
    /// is sent, so that there is never more than one under way.
    private func cancelAgain() {
        guard let time = nextCancelAt, time <= .now else { return }
        nextCancelAt = .after(Self.cancellationPace)
        guard cancelRequest?.isDone ?? true else { return }
        cancelRequest = CancelRequest(for: handle, waking: wake) ?? cancelRequest
    }

    // MARK: A statement's frame

    /// Runs an exchange that begins and ends with an idle protocol.
    ///
    /// After a cancellation the end is awaited and proved by a round trip; if that fails the connection is
    /// closed.
    func exchange<R>(
        _ phase: PQErrorPhase, _ excerpt: String?, isInterruptible: Bool = true, timeout: Duration? = nil,
        _ body: () throws(PQError) -> R
    ) throws(PQError) -> R {
        try enter(phase)
        cancellation = CancellationCell.current
        if isInterruptible, isCancelled {
            throw PQError(.cancelled, phase, "the task was cancelled before the statement was sent")
        }
        isExchanging = true
        defer { isExchanging = false }
        self.phase = phase
        self.excerpt = excerpt
        self.isInterruptible = isInterruptible
        interruption = nil
        giveUpAt = nil
        cancelRequest = nil
        nextCancelAt = nil
        // The server's own timer comes first; this one is for a server that doesn't answer at all.
        let serverTimeout = transactionOptions?.statementTimeout.map { $0 + .seconds(2) }
        deadline = (timeout ?? statementTimeout ?? serverTimeout).map { MonotonicTime.after($0) }
        do {
            let value = try body()
            try settleInterruption()
            isCommitInFlight = false
            return value
        } catch {
            let reason = interruption
            if !isBroken, error.code == .connectionLost || PQstatus(handle) != CONNECTION_OK { close() }
            // Statements that were sent by half can't be taken back.
            if !isBroken, PQpipelineStatus(handle) != PQ_PIPELINE_OFF { close() }
            if !isBroken { try settleInterruption() }
            let wasCommitting = isCommitInFlight
            isCommitInFlight = false
            throw refined(error, reason, wasCommitting)
        }
    }

    /// Checks that a statement may be sent now and by this task, and reads what is still to be read before
    /// it.
    func enter(_ phase: PQErrorPhase) throws(PQError) {
        guard !isBroken else {
            throw PQError(.connectionLost, phase, "the connection was lost before; take another one")
        }
        guard !isExchanging else {
            throw PQError(.misuse, phase, "another statement of the connection is under way, such as a COPY")
        }
        guard tenancy.admits(CancellationCell.current) else {
            throw PQError(
                .misuse, phase, "the connection was given back to its pool; use it within its body only")
        }
        if isResetPending { try settleReset() }
    }

    func refined(_ error: PQError, _ reason: Interruption?, _ wasCommitting: Bool) -> PQError {
        if error.code == .connectionLost, wasCommitting, transactionOptions?.access != .readOnly {
            return error.with {
                $0.code = .commitInDoubt
                $0.phase = .commit
            }
        }
        guard error.code == .server, error.sqlState == .queryCanceled else { return error }
        switch reason {
        case .cancelled: return error.with { $0.code = .cancelled }
        case .timedOut: return error.with { $0.code = .timedOut }
        case .abandoned: return error
        case nil:
            // The server's own timer, when this transaction set one.
            return transactionOptions?.statementTimeout == nil ? error : error.with { $0.code = .timedOut }
        }
    }

    var isCancelled: Bool {
        if let cell = CancellationCell.current, cell.isCancelled { return true }
        return Task.isCancelled
    }

    /// Makes sure that a cancellation that was sent can't hit what comes next.
    private func settleInterruption() throws(PQError) {
        nextCancelAt = nil
        guard interruption != nil else { return }
        defer {
            interruption = nil
            giveUpAt = nil
            cancelRequest = nil
        }
        guard let cancelRequest else {
            // Nothing was sent, so nothing can come late.
            return
        }
        let end = MonotonicTime.after(Self.cancellationGrace)
        while !cancelRequest.isDone {
            guard MonotonicTime.now < end else {
                throw lost("a cancellation didn't end, so the connection was closed")
            }
            withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 1) { fds in
                fds.initializeElement(
                    at: 0, to: pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0))
                _ = poll(fds.baseAddress, 1, end.pollTimeout)
            }
            wake.clear()
        }
        giveUpAt = end
        isInterruptible = false
        for _ in 0..<3 where try probeOnce() { return }
        throw lost("the connection can't be trusted after a cancellation, so it was closed")
    }

    /// Makes one round trip that does nothing; false when a late cancellation hit it.
    private func probeOnce() throws(PQError) -> Bool {
        guard PQsendQuery(handle, "") == 1 else { throw lost() }
        try flush()
        var isClean = true
        while let result = try nextResult() {
            if result.status != PGRES_EMPTY_QUERY { isClean = false }
        }
        return isClean
    }

    /// Asks the server whether it is still there.
    func probe(within timeout: Duration) throws(PQError) {
        try exchange(.pool, nil, isInterruptible: false, timeout: timeout) { () throws(PQError) in
            guard try probeOnce() else { throw lost("the server didn't answer an empty statement") }
        }
    }

    /// Whether the socket shows that the server hung up, without asking it.
    func looksAlive() -> Bool {
        guard !isBroken, PQstatus(handle) == CONNECTION_OK else { return false }
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, 0) > 0 else { return true }
        if isResetPending {
            guard (try? settleReset()) != nil else { return false }
            guard poll(&descriptor, 1, 0) > 0 else { return true }
        }
        // Either a notice, which is read and dropped, or the end.
        return PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
    }

    // MARK: Sending and receiving

    /// Refuses to touch a connection that ended meanwhile, such as by a body that closed it.
    func requireOpen() throws(PQError) {
        guard !isClosed else { throw PQError(.connectionLost, phase, "the connection was closed meanwhile") }
    }

    /// Sends what libpq holds back, and reads meanwhile, since the server may wait for that.
    func flush() throws(PQError) {
        try requireOpen()
        while true {
            let rest = PQflush(handle)
            if rest == 0 { return }
            guard rest == 1 else { throw lost() }
            try awaitSocket(POLLIN | POLLOUT)
            // Harmless when there is nothing to read.
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
    }

    func nextResult() throws(PQError) -> ResultStorage? {
        try requireOpen()
        while PQisBusy(handle) == 1 {
            try awaitSocket(POLLIN)
            guard PQconsumeInput(handle) == 1 else {
                // What arrived before the end, such as the reason, is still to be read.
                if PQisBusy(handle) == 0 { break }
                throw lost()
            }
        }
        return PQgetResult(handle).map { ResultStorage($0) }
    }

    /// One message of COPY OUT, or the end.
    func nextCopyData() throws(PQError) -> CopyData {
        try requireOpen()
        var buffer: UnsafeMutablePointer<CChar>?
        while true {
            let count = PQgetCopyData(handle, &buffer, 1)
            if count > 0, let buffer { return .chunk(buffer, Int(count)) }
            switch count {
            case 0:
                try awaitSocket(POLLIN)
                guard PQconsumeInput(handle) == 1 else { throw lost() }
            case -1: return .end
            default: throw lost()
            }
        }
    }

    enum CopyData {
        case chunk(UnsafeMutablePointer<CChar>, Int)
        case end
    }

    func endCopyIn(_ reason: String?) throws(PQError) {
        try requireOpen()
        while true {
            switch PQputCopyEnd(handle, reason) {
            case 1:
                try flush()
                return
            case 0: try awaitSocket(POLLOUT)
            default: throw lost()
            }
        }
    }

    /// Reads on until the statement has wholly ended, whatever it is, and drops what comes.
    func drain() throws(PQError) {
        while let result = try nextResult() {
            switch result.status {
            case PGRES_COPY_IN, PGRES_COPY_BOTH: try endCopyIn("this statement can't take rows")
            case PGRES_COPY_OUT:
                interrupt(.abandoned)
                while case .chunk(let buffer, _) = try nextCopyData() { PQfreemem(buffer) }
            default: break
            }
        }
    }

    func refusedToSend() -> PQError {
        let text = String(cString: PQerrorMessage(handle))
        if PQstatus(handle) != CONNECTION_OK { return lost(text) }
        return PQError(.misuse, phase, text.split(separator: "\n").first.map(String.init) ?? "not sent")
    }

    func protocolViolation(_ message: String) -> PQError {
        // In a pipeline libpq gives no result at all once the connection has broken off; and whatever comes in the
        // place of a COMMIT's answer leaves it in doubt.
        if !isBroken, PQstatus(handle) != CONNECTION_OK { return lost() }
        if isCommitInFlight { return lost(message) }
        close()
        return PQError(.protocolViolation, phase, message)
    }
}
