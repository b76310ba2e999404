import CLibPQ
import Glibc

extension Session {
    /// Opens a connection, waiting on this thread to the deadline or to a cancellation.
    static func connect(
        _ configuration: ConnectionConfiguration, wake: WakeSignal, cancellation: CancellationCell?
    ) throws(PQError) -> Session {
        let keywords = configuration.parameters.map { strdup($0.keyword) }
        let values = configuration.parameters.map { strdup($0.value) }
        defer { (keywords + values).forEach { free($0) } }
        let keywordPointers = keywords.map { UnsafePointer($0) } + [nil]
        let valuePointers = values.map { UnsafePointer($0) } + [nil]
        guard let handle = PQconnectStartParams(keywordPointers, valuePointers, 0) else {
            throw PQError(.connectionRefused, .connect, "there is no memory for a connection")
        }
        let session = Session(
            handle: handle, wake: wake, statementCacheCapacity: configuration.statementCacheCapacity)
        // Verbose messages carry the SQLSTATE, which libpq keeps to itself otherwise.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        do {
            try session.establish(to: .after(configuration.connectTimeout), cancellation)
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
