import CLibPQ
import Glibc

extension Session {
    /// Opens a connection to the first host that serves, waiting on this thread to the deadline or to a
    /// cancellation.
    static func connect(
        _ configuration: ConnectionConfiguration, wake: WakeSignal, cancellation: CancellationCell?
    ) throws(PQError) -> Session {
        let attempts = try configuration.attempts()
        let end = MonotonicTime.after(configuration.connectTimeout)
        var failures: [PQError] = []
        for (place, parameters) in attempts.enumerated() {
            do throws(PQError) {
                return try patiently(
                    parameters, configuration.statementCacheCapacity, wake,
                    to: end.share(among: attempts.count - place), cancellation)
            } catch {
                failures.append(error)
                guard error.leavesOtherHosts else { break }
            }
        }
        throw joined(failures)
    }

    /// One error for all hosts: its code is theirs if they agree, or of the one that ended the search.
    private static func joined(_ failures: [PQError]) -> PQError {
        guard let last = failures.last else {
            return PQError(.configurationMalformed, .connect, "no host is named")
        }
        guard failures.count > 1, last.code != .cancelled else { return last }
        return last.with { details in
            details.message = failures.map(\.message).joined(separator: "; ")
            if last.leavesOtherHosts, failures.contains(where: { $0.code != last.code }) {
                details.code = .connectionRefused
                details.sqlState = nil
            }
        }
    }

    /// Opens a connection, and tries again while the server's queue of callers is full.
    ///
    /// Only a Unix socket says so; over TCP the system waits by itself.
    private static func patiently(
        _ parameters: [ConnectionConfiguration.Parameter], _ cacheCapacity: Int, _ wake: WakeSignal,
        to deadline: MonotonicTime, _ cancellation: CancellationCell?
    ) throws(PQError) -> Session {
        var longest: Int64 = 2_000_000
        while true {
            do throws(PQError) {
                return try open(parameters, cacheCapacity, wake, to: deadline, cancellation)
            } catch {
                guard error.details.isQueueFull else { throw error }
                // Random, so that callers who were refused together don't come back together.
                let pause = MonotonicTime.after(.nanoseconds(Int64.random(in: longest / 2...longest)))
                longest = min(longest * 2, 64_000_000)
                while MonotonicTime.now < min(pause, deadline) {
                    if cancellation?.isCancelled == true {
                        throw PQError(.cancelled, .connect, "the task was cancelled while it connected")
                    }
                    var descriptor = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
                    if poll(&descriptor, 1, min(pause, deadline).pollTimeout) > 0 { wake.clear() }
                }
                guard MonotonicTime.now < deadline else {
                    throw error.with {
                        $0.code = .timedOut
                        $0.message = "the server's queue of new connections stayed full: \($0.message)"
                    }
                }
            }
        }
    }

    private static func open(
        _ parameters: [ConnectionConfiguration.Parameter], _ cacheCapacity: Int, _ wake: WakeSignal,
        to deadline: MonotonicTime, _ cancellation: CancellationCell?
    ) throws(PQError) -> Session {
        let keywords = parameters.map { strdup($0.keyword) }
        let values = parameters.map { strdup($0.value) }
        defer { (keywords + values).forEach { free($0) } }
        let keywordPointers = keywords.map { UnsafePointer($0) } + [nil]
        let valuePointers = values.map { UnsafePointer($0) } + [nil]
        guard let handle = PQconnectStartParams(keywordPointers, valuePointers, 0) else {
            throw PQError(.connectionRefused, .connect, "there is no memory for a connection")
        }
        let session = Session(handle: handle, wake: wake, statementCacheCapacity: cacheCapacity)
        // Verbose messages carry the SQLSTATE, which libpq keeps to itself otherwise.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        do {
            try session.establish(to: deadline, cancellation)
        } catch {
            session.close()
            throw error
        }
        PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
        guard PQsetnonblocking(handle, 1) == 0 else {
            session.close()
            throw PQError(.connectionLost, .connect, "the connection can't be made non-blocking")
        }
        return session
    }

    private func establish(to deadline: MonotonicTime, _ cancellation: CancellationCell?) throws(PQError) {
        guard PQstatus(handle) != CONNECTION_BAD else { throw connectFailure(lastStage: CONNECTION_BAD) }
        var status = PGRES_POLLING_WRITING
        var stage = CONNECTION_STARTED
        while true {
            if cancellation?.isCancelled == true {
                throw PQError(.cancelled, .connect, "the task was cancelled while it connected")
            }
            guard MonotonicTime.now < deadline else {
                throw PQError(.timedOut, .connect, "no server answered in time")
            }
            var descriptors = [
                pollfd(
                    fd: PQsocket(handle),
                    events: Int16(status == PGRES_POLLING_READING ? POLLIN : POLLOUT), revents: 0),
                pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            _ = poll(&descriptors, 2, deadline.pollTimeout)
            if descriptors[1].revents != 0 { wake.clear() }
            guard descriptors[0].revents != 0 else { continue }
            status = PQconnectPoll(handle)
            switch status {
            case PGRES_POLLING_OK: return
            case PGRES_POLLING_FAILED: throw connectFailure(lastStage: stage)
            default: stage = PQstatus(handle)
            }
        }
    }

    private func connectFailure(lastStage: ConnStatusType) -> PQError {
        let text = String(cString: PQerrorMessage(handle))
        let lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("LOCATION") }
        var details = PQErrorDetails(.connectionRefused, .connect, lines.joined(separator: "; "))
        details.sqlState = lines.reversed().lazy.compactMap { Self.sqlState(in: $0) }.first
        if let state = details.sqlState {
            details.severity = "FATAL"
            details.code = state.errorClass == "28" ? .authenticationFailed : .connectionRejected
        } else if PQconnectionNeedsPassword(handle) == 1 || lastStage == CONNECTION_AUTH_OK {
            details.code = .authenticationFailed
        } else if lastStage == CONNECTION_SSL_STARTUP
            || ["SSL", "certificate"].contains(where: text.contains)
        {
            details.code = .tlsFailed
        } else if lastStage == CONNECTION_AWAITING_RESPONSE, text.contains("SCRAM") || text.contains("auth") {
            details.code = .authenticationFailed
        } else if let reason = strerror(EAGAIN), text.contains(String(cString: reason)) {
            details.isQueueFull = PQhost(handle).map { [0x2F, 0x40].contains($0.pointee) } ?? false
        }
        return PQError(details)
    }

    /// Finds the code in "FATAL:  28P01: message".
    private static func sqlState(in line: String) -> SQLState? {
        var rest = Substring(line)
        while let mark = rest.range(of: ":  ") {
            let code = rest[mark.upperBound...].prefix(5)
            let after = rest[mark.upperBound...].dropFirst(5)
            if code.utf8.count == 5, after.hasPrefix(": "), code.utf8.allSatisfy(isCodeByte) {
                return SQLState(rawValue: String(code))
            }
            rest = rest[mark.upperBound...]
        }
        return nil
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}

extension PQError {
    /// Whether another host may serve where this one didn't.
    fileprivate var leavesOtherHosts: Bool {
        switch code {
        case .connectionRefused, .timedOut: true
        case .connectionRejected: sqlState == .cannotConnectNow
        default: false
        }
    }
}

extension Substring {
    /// Where a short text first occurs.
    fileprivate func range(of needle: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(needle) {
                return start..<index(start, offsetBy: needle.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
