import Glibc

extension ConnectionConfiguration {
    /// The parameters of each try, in order: one for each host, so that each can have a deadline of its own.
    ///
    /// libpq in its non-blocking form leaves a silent host only when it is told to, which it can't be.
    func attempts() throws(PQError) -> [[Parameter]] {
        let hosts = setting("host", "PGHOST").map(Self.list)
        let addresses = setting("hostaddr", "PGHOSTADDR").map(Self.list)
        let count = max(hosts?.count ?? 0, addresses?.count ?? 0)
        guard count > 1 else { return [parameters] }
        if let hosts, let addresses, hosts.count != addresses.count {
            throw PQError(
                .configurationMalformed, .connect,
                "\(hosts.count) hosts don't go with \(addresses.count) in hostaddr; give as many of each")
        }
        let ports = setting("port", "PGPORT").map(Self.list)
        if let ports, ports.count != 1, ports.count != count {
            throw PQError(
                .configurationMalformed, .connect,
                "\(ports.count) ports don't go with \(count) hosts; give one, or one for each")
        }
        var places = Array(0..<count)
        if setting("load_balance_hosts", "PGLOADBALANCEHOSTS") == "random" { places.shuffle() }
        let attempts = places.map { place in
            var own = parameters
            own.set("host", hosts?[place])
            own.set("hostaddr", addresses?[place])
            own.set("port", ports.map { $0.count == 1 ? $0[0] : $0[place] })
            return own
        }
        let wanted = "target_session_attrs"
        guard setting(wanted, "PGTARGETSESSIONATTRS") == "prefer-standby" else { return attempts }
        // First for a standby among all, then for any.
        return ["standby", "any"].flatMap { kind in
            attempts.map { own in
                var own = own
                own.set(wanted, kind)
                return own
            }
        }
    }

    /// What libpq would use: the string's value, else the environment's unless a service file comes before it.
    private func setting(_ keyword: String, _ variable: String) -> String? {
        if let given = parameters.first(where: { $0.keyword == keyword }) { return given.value }
        guard !parameters.contains(where: { $0.keyword == "service" }), getenv("PGSERVICE") == nil,
            let text = getenv(variable)
        else { return nil }
        return String(cString: text)
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}

extension [ConnectionConfiguration.Parameter] {
    fileprivate mutating func set(_ keyword: String, _ value: String?) {
        guard let value else { return }
        removeAll { $0.keyword == keyword }
        append(ConnectionConfiguration.Parameter(keyword: keyword, value: value))
    }
}
