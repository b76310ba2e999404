import CLibPQ
import Glibc

extension Session {
    /// How much is sent at a time over a network, which takes that much whenever it takes anything.
    ///
    /// Where the system takes less than it was given, libpq reads what the server sent before it can be looked
    /// at.
    private static let networkPiece = 8_192

    /// Sends a part of the rows, and throws the server's error as soon as it has sent one.
    func putCopyData(_ bytes: UnsafeRawBufferPointer) throws(PQError) {
        try requireOpen()
        if let copyFailure { throw copyFailure }
        let isNetwork = PQhost(handle).map { ![0x2F, 0x40].contains($0.pointee) } ?? true
        var start = 0
        while start < bytes.count {
            let rest = bytes.count - start
            let count = isNetwork ? min(rest, Self.networkPiece) : rest
            let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)])
            try awaitRoom()
            switch PQputCopyData(
                handle, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: count))
            {
            case 1: start += count
            case 0: continue
            default: throw lost()
            }
            while true {
                let rest = PQflush(handle)
                if rest == 0 { break }
                guard rest == 1 else { throw lost() }
                try awaitRoom()
            }
        }
    }

    /// Waits until the socket takes more, and looks at what the server sent meanwhile.
    private func awaitRoom() throws(PQError) {
        while true {
            let ready = try awaitSocket(POLLIN | POLLOUT)
            if ready & ~POLLOUT != 0 {
                switch isLookingAhead ? lookAhead() : .foreign {
                case .refusal:
                    let error = try endEarly()
                    copyFailure = error
                    throw error
                case .notices: break
                case .foreign:
                    isLookingAhead = false
                    guard PQconsumeInput(handle) == 1 else { throw lost() }
                }
            }
            if ready & POLLOUT != 0 { return }
        }
    }

    /// Ends a COPY that the server has refused, and gives its reason.
    private func endEarly() throws(PQError) -> PQError {
        // It fails when the server hung up afterwards; the reason is read all the same.
        _ = PQconsumeInput(handle)
        try endCopyIn("the server has refused a row")
        guard let result = try nextResult() else { throw protocolViolation("COPY had no end") }
        guard !result.isSuccess else { throw protocolViolation("COPY ended before its rows") }
        let error = result.error(phase: .copy, statement: excerpt)
        // After the end of the connection nothing more is to be read.
        if error.code != .connectionLost { try drain() }
        return refined(error, interruption, false)
    }

    // MARK: Looking ahead

    private enum Ahead {
        /// The server has ended the COPY by an error.
        case refusal
        /// Only notices were there, and they were dropped.
        case notices
        /// Something else, which libpq is to read.
        case foreign
    }

    /// Looks at the messages that wait at the socket.
    ///
    /// While it sends rows, libpq reads messages but keeps an error to itself until the rows have ended, which
    /// may be gigabytes later. So they are looked at before it reads them. Notices are taken off, as libpq
    /// would drop them too, so that the next message begins where the next look does. Once libpq has read
    /// something, that isn't known any more, and an error is told at the end.
    private func lookAhead() -> Ahead {
        guard let reader = SocketReader(handle) else { return .foreign }
        return withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 16) { buffer in
            var hasTaken = false
            while true {
                let count = reader.peek(buffer)
                // Nothing, or the end of the connection.
                guard count > 0 else { return hasTaken ? .notices : .foreign }
                var complete = 0
                // Kind, length without the kind, and the code of an error's first field.
                while count - complete >= 6 {
                    let length = Int(
                        buffer.loadUnaligned(fromByteOffset: complete + 1, as: UInt32.self).bigEndian)
                    guard (5..<1_000_000).contains(length) else { return .foreign }
                    let kind = buffer[complete]
                    if kind == UInt8(ascii: "E"), buffer[complete + 5] == UInt8(ascii: "S") {
                        return .refusal
                    }
                    guard kind == UInt8(ascii: "N") else { return .foreign }
                    guard complete + 1 + length <= count else { break }
                    complete += 1 + length
                }
                // A notice that is longer than what can be seen, or cut on its way, is libpq's to read.
                guard complete > 0 else { return .foreign }
                guard reader.take(UnsafeMutableRawBufferPointer(rebasing: buffer[..<complete])) == complete
                else { return .foreign }
                hasTaken = true
            }
        }
    }
}
