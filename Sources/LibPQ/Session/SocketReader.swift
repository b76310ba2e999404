import CLibPQ
import Glibc

/// Reads the bytes of a connection past libpq, encrypted or not.
struct SocketReader {
    private typealias Function =
        @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, Int32) -> Int32

    /// The functions of OpenSSL that libpq itself is linked with, found by name: a program that links another
    /// encryption has none.
    private struct Encryption: Sendable {
        let peek: Function
        let read: Function

        static let loaded: Encryption? = {
            guard let peek = dlsym(nil, "SSL_peek"), let read = dlsym(nil, "SSL_read") else { return nil }
            return Encryption(
                peek: unsafeBitCast(peek, to: Function.self), read: unsafeBitCast(read, to: Function.self))
        }()
    }

    private let socket: Int32
    private let encryption: (functions: Encryption, context: UnsafeMutableRawPointer)?

    /// Takes a connection, or gives `nil` where it can't be read past libpq.
    init?(_ handle: OpaquePointer) {
        socket = PQsocket(handle)
        guard socket >= 0 else { return nil }
        if PQsslInUse(handle) == 1 {
            guard let functions = Encryption.loaded, let context = PQsslStruct(handle, "OpenSSL") else {
                return nil
            }
            encryption = (functions, context)
        } else if PQgssEncInUse(handle) == 1 {
            return nil
        } else {
            encryption = nil
        }
    }

    /// Copies what waits and leaves it there; zero or less when there is nothing.
    func peek(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        if let encryption {
            return Int(
                encryption.functions.peek(
                    encryption.context, buffer.baseAddress, Int32(clamping: buffer.count)))
        }
        return recv(
            socket, buffer.baseAddress, buffer.count, Int32(MSG_PEEK | MSG_DONTWAIT))
    }

    /// Takes what waits.
    func take(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        if let encryption {
            return Int(
                encryption.functions.read(
                    encryption.context, buffer.baseAddress, Int32(clamping: buffer.count)))
        }
        return recv(socket, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
    }
}
