import CLibPQ
import Glibc

/// How a server is reached, read from a connection string of libpq.
///
/// Unless the string itself says `sslmode`, or every host is a Unix socket or this machine, the connection is
/// encrypted and the server's certificate and name are verified (`verify-full`). A host that is named counts
/// by its name even where `hostaddr` leads to this machine, as a tunnel does: it is the name that is verified.
/// The password is never shown.
///
/// Of several hosts each is tried in turn, and each gets an equal share of what is left of
/// ``connectTimeout``. The next one is tried when nobody answers, when the server is starting or stopping, and
/// when it isn't what `target_session_attrs` asks for; a refused password or certificate ends the search.
/// Hosts that only a service file names are all tried within one share.
///
/// A name is looked up by the system's resolver on the connection's own thread, and neither ``connectTimeout``
/// nor a cancellation can end that: the limits of `/etc/resolv.conf` hold. Of several addresses of one name,
/// a silent one uses up the share of its host. Give `hostaddr` beside `host` where that matters.
public struct ConnectionConfiguration: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    struct Parameter: Sendable {
        var keyword: String
        var value: String
    }

    private(set) var parameters: [Parameter]
    /// Whether `sslmode` was said, so that it isn't decided by the hosts.
    private var isModeGiven: Bool

    /// How long it may take to connect; from `connect_timeout` of the string, or 10 seconds.
    public var connectTimeout: Duration
    /// How long a statement may take before it is cancelled, or `nil` for no limit.
    public var statementTimeout: Duration?
    /// How many prepared statements a connection keeps; zero prepares none.
    public var statementCacheCapacity: Int = 256

    /// Reads `key=value …` or `postgres://…`, with several hosts if there are.
    ///
    /// - Throws: ``PQError`` with code `configurationMalformed`.
    public init(parsing text: String) throws(PQError) {
        guard !text.utf8.contains(0) else {
            throw PQError(.configurationMalformed, .connect, "the connection string holds a zero character")
        }
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            PQfreemem(message)
            // libpq's message quotes the string, which may hold a password.
            throw PQError(
                .configurationMalformed, .connect,
                "the connection string can't be read; write key=value pairs or postgres://user@host/database")
        }
        defer { PQconninfoFree(options) }
        var parameters: [Parameter] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parameters.append(Parameter(keyword: String(cString: keyword), value: String(cString: value)))
            }
            option += 1
        }
        func value(_ keyword: String) -> String? { parameters.first { $0.keyword == keyword }?.value }
        connectTimeout = .seconds(10)
        if let seconds = value("connect_timeout") {
            guard let number = Int(seconds) else {
                throw PQError(.configurationMalformed, .connect, "connect_timeout must be whole seconds")
            }
            // As in libpq, zero and below mean no limit, and less than two is two.
            connectTimeout = number <= 0 ? .seconds(100_000_000) : .seconds(max(2, number))
        }
        isModeGiven = value("sslmode") != nil
        parameters.removeAll { $0.keyword == "client_encoding" }
        parameters.append(Parameter(keyword: "client_encoding", value: "UTF8"))
        self.parameters = parameters
        decideMode()
    }

    private mutating func decideMode() {
        guard !isModeGiven else { return }
        parameters.removeAll { $0.keyword == "sslmode" }
        guard !Self.isLocal({ keyword in parameters.first { $0.keyword == keyword }?.value }) else { return }
        parameters.append(Parameter(keyword: "sslmode", value: "verify-full"))
    }

    /// Whether all hosts are Unix sockets or this machine, by the string or by the environment.
    private static func isLocal(_ value: (String) -> String?) -> Bool {
        func setting(_ keyword: String, _ variable: String) -> String? {
            if let text = value(keyword), !text.isEmpty { return text }
            guard let text = getenv(variable), text.pointee != 0 else { return nil }
            return String(cString: text)
        }
        let host = setting("host", "PGHOST")
        let address = setting("hostaddr", "PGHOSTADDR")
        guard host != nil || address != nil else {
            // A service file may name any host.
            return setting("service", "PGSERVICE") == nil
        }
        let hosts = host?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
        let addresses =
            address?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
        for place in 0..<max(hosts.count, addresses.count) {
            let address = place < addresses.count ? addresses[place] : ""
            let host = place < hosts.count ? hosts[place] : ""
            guard isLocal(host: address), isLocal(host: host) else { return false }
        }
        return true
    }

    private static func isLocal(host: String) -> Bool {
        if host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" { return true }
        var four = in_addr()
        if inet_pton(AF_INET, host, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
        var six = in6_addr()
        guard inet_pton(AF_INET6, host, &six) == 1 else { return false }
        return withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
    }

    /// The value of a keyword, such as `dbname`; a password is never given.
    public subscript(keyword: String) -> String? {
        Self.isSecret(keyword) ? nil : parameters.first { $0.keyword == keyword }?.value
    }

    /// The same server with another value for a keyword, such as another `dbname`.
    ///
    /// Unless `sslmode` was said, it is decided anew by the hosts that result.
    public func with(_ keyword: String, _ value: String) -> ConnectionConfiguration {
        var copy = self
        copy.parameters.removeAll { $0.keyword == keyword }
        copy.parameters.append(Parameter(keyword: keyword, value: value))
        if keyword == "sslmode" { copy.isModeGiven = true }
        copy.decideMode()
        return copy
    }

    private static func isSecret(_ keyword: String) -> Bool {
        keyword == "password" || keyword == "sslpassword"
    }

    /// The keywords with their values, without passwords.
    public var description: String {
        parameters.filter { !Self.isSecret($0.keyword) }.map { "\($0.keyword)=\($0.value)" }
            .joined(separator: " ")
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}

extension ConnectionConfiguration: CustomReflectable {
    /// Shows no password to a dump either.
    public var customMirror: Mirror { Mirror(self, children: ["parameters": description]) }
}
