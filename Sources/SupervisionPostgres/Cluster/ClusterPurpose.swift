/// What a cluster is for, which decides how safe its data is and who may connect.
package enum ClusterPurpose: Hashable, Sendable {
    /// An archive: every commit is on the disk, and only known users of the machine connect.
    case archive
    /// A test run: nothing is flushed, and whoever can enter the socket's folder connects as any role.
    case trial

    /// The words for initdb, besides the folder.
    var initialisation: [String] {
        let common = [
            "--data-checksums", "--encoding=UTF8", "--locale=C", "--username=\(ClusterRole.administrator)",
        ]
        return common + (self == .trial ? ["--auth=trust", "--no-sync"] : ["--auth=peer"])
    }

    /// The settings that follow those of initdb.
    ///
    /// Order is by bytes and language is C, so that the same data sorts alike on every machine.
    var settings: String {
        let common = """

            # Written by `dudao db init`.
            listen_addresses = ''
            unix_socket_permissions = 0700
            max_connections = \(self == .trial ? 200 : 50)
            shared_buffers = 128MB
            wal_level = replica
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, ymd'
            log_line_prefix = '%m [%p] '
            log_checkpoints = off

            """
        return switch self {
        case .archive: common + "fsync = on\nfull_page_writes = on\nsynchronous_commit = on\n"
        case .trial: common + "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n"
        }
    }

    /// Who may connect, and how they prove who they are; nobody over a network.
    var access: String {
        switch self {
        case .archive: "# Written by `dudao db init`.\nlocal all all peer map=dudao\n"
        case .trial: "local all all trust\n"
        }
    }

    /// Which users of the system may be which roles.
    func identities(_ account: ServerAccount) -> String {
        var lines = "# Written by `dudao db init`.\n"
        for client in account.clients {
            for role in [ClusterRole.administrator, ClusterRole.owner, ClusterRole.application] {
                lines += "dudao \"\(client)\" \(role)\n"
            }
        }
        return lines
    }
}
