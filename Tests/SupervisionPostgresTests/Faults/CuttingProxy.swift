import Glibc
import Synchronization

/// Stands between a client and a server's socket, and does what networks do: breaks off, stalls, loses halves.
///
/// One fault is armed at a time and hits the first connection on which its occasion comes. Each connection has a
/// thread that carries bytes both ways.
final class CuttingProxy: Sendable {
    /// What happens to a connection.
    enum Cut: String, CaseIterable, Sendable {
        /// It breaks off when the client sends.
        case sending
        /// It breaks off when the server answers, and the answer is lost.
        case answering
        /// Every connection breaks off at once.
        case all
        /// Nothing goes on for a while, then it breaks off.
        case stall
        /// What the client sends goes on late, and nothing breaks off.
        case delay
        /// Half of what the client sends goes on, then it breaks off.
        case halfSent
        /// Half of an answer goes on, then it breaks off.
        case halfAnswered
        /// It breaks off before a COMMIT goes on.
        case beforeCommit
        /// It breaks off after a COMMIT went on, before or while the server does it.
        case afterCommit
        /// It breaks off after the server has answered a COMMIT, and the answer is lost.
        case afterCommitted
    }

    private struct State {
        var armed: Cut?
        var stall: Int32 = 0
        var fired = 0
        var epoch = 0
        var isStopped = false
        var isFrozen = false
        var threads = 0
    }

    /// The folder of the proxy's socket, for a connection string's `host`.
    let folder: TestFolder
    private let target: String
    private let listening: Int32
    private let state = Mutex(State())

    init(to target: String, port: Int) throws {
        folder = try TestFolder()
        self.target = target
        listening = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listening >= 0 else { throw TestFolder.Failure() }
        let status = try Self.withAddress("\(folder.path)/.s.PGSQL.\(port)") { bind(listening, $0, $1) }
        guard status == 0, listen(listening, 64) == 0 else {
            close(listening)
            throw TestFolder.Failure()
        }
        guard Self.start({ self.accepting() }) else { throw TestFolder.Failure() }
    }

    /// Has the next occasion of a fault taken.
    ///
    /// - Parameter stall: How many milliseconds a stall lasts.
    func arm(_ cut: Cut, stall: Int = 0) {
        state.withLock { state in
            state.armed = cut == .all ? nil : cut
            state.stall = Int32(stall)
            if cut == .all {
                state.epoch += 1
                state.fired += 1
            }
        }
    }

    /// Takes back what is armed; false when it has fired already.
    func disarm() -> Bool {
        state.withLock { state in
            defer { state.armed = nil }
            return state.armed != nil
        }
    }

    /// How many faults have happened.
    var fired: Int { state.withLock { $0.fired } }

    /// Carries nothing more, on any connection, until it is told to go on.
    func freeze() { state.withLock { $0.isFrozen = true } }

    /// Goes on after ``freeze()``.
    func thaw() { state.withLock { $0.isFrozen = false } }

    /// Ends every connection and takes no more.
    func stop() {
        state.withLock { $0.isStopped = true }
        while state.withLock({ $0.threads > 0 }) { usleep(5_000) }
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    // MARK: Threads

    private func accepting() {
        while !isStopped {
            var descriptor = pollfd(fd: listening, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 50) > 0 else { continue }
            let client = accept(listening, nil, nil)
            guard client >= 0 else { continue }
            let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            let status = (try? Self.withAddress(target) { connect(server, $0, $1) }) ?? -1
            guard server >= 0, status == 0 else {
                close(client)
                if server >= 0 { close(server) }
                continue
            }
            guard Self.start({ self.carry(client, server) }) else {
                close(client)
                close(server)
                continue
            }
        }
        close(listening)
    }

    /// Carries bytes both ways until either end closes or a fault comes.
    private func carry(_ client: Int32, _ server: Int32) {
        let epoch = state.withLock { state in
            state.threads += 1
            return state.epoch
        }
        defer {
            close(client)
            close(server)
            state.withLock { $0.threads -= 1 }
        }
        var block = [UInt8](repeating: 0, count: 1 << 15)
        while true {
            let (isOver, isFrozen) = state.withLock { ($0.isStopped || $0.epoch != epoch, $0.isFrozen) }
            if isOver { return }
            if isFrozen {
                usleep(10_000)
                continue
            }
            var ends = [
                pollfd(fd: client, events: Int16(POLLIN), revents: 0),
                pollfd(fd: server, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&ends, 2, 20) > 0 else { continue }
            for (place, end) in ends.enumerated() where end.revents != 0 {
                let count = recv(end.fd, &block, block.count, 0)
                guard count > 0 else { return }
                let isSent = place == 0
                let other = isSent ? server : client
                guard let cut = taken(isSent: isSent, block[..<count]) else {
                    guard Self.put(block[..<count], to: other) else { return }
                    continue
                }
                act(cut, block[..<count], other: other, server: server)
                if cut != .delay { return }
            }
        }
    }

    /// The armed fault, if its occasion has come.
    private func taken(isSent: Bool, _ bytes: ArraySlice<UInt8>) -> Cut? {
        state.withLock { state in
            guard let armed = state.armed else { return nil }
            let comes =
                switch armed {
                case .sending, .stall, .delay: isSent
                case .halfSent: isSent && bytes.count > 6
                case .answering: !isSent
                case .halfAnswered: !isSent && bytes.count > 6
                case .beforeCommit, .afterCommit, .afterCommitted: isSent && Self.commits(bytes)
                case .all: false
                }
            guard comes else { return nil }
            state.armed = nil
            state.fired += 1
            return armed
        }
    }

    private func act(_ cut: Cut, _ bytes: ArraySlice<UInt8>, other: Int32, server: Int32) {
        switch cut {
        case .sending, .answering, .beforeCommit, .all: break
        case .halfSent, .halfAnswered: _ = Self.put(bytes.prefix(bytes.count / 2), to: other)
        case .afterCommit: _ = Self.put(bytes, to: other)
        case .afterCommitted:
            _ = Self.put(bytes, to: other)
            var end = pollfd(fd: server, events: Int16(POLLIN), revents: 0)
            _ = poll(&end, 1, 2_000)
        case .stall: wait()
        case .delay:
            wait()
            _ = Self.put(bytes, to: other)
        }
    }

    private func wait() {
        var left = state.withLock { $0.stall }
        while left > 0, !isStopped {
            usleep(10_000)
            left -= 10
        }
    }

    private static let word = Array("COMMIT\0".utf8)

    private static func commits(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= word.count else { return false }
        return (bytes.startIndex...(bytes.endIndex - word.count)).contains {
            bytes[$0..<($0 + word.count)].elementsEqual(word)
        }
    }

    private static func put(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw TestFolder.Failure() }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let body = Unmanaged.passRetained(Body(run))
        var thread = pthread_t()
        let status = pthread_create(
            &thread, &attributes,
            { pointer in
                if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
                return nil
            }, body.toOpaque())
        if status != 0 { body.release() }
        return status == 0
    }
}
