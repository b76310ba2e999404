/// What the command tells the shell; the numbers are those of `sysexits.h` where it has one.
public struct ExitStatus: RawRepresentable, Hashable, Sendable {
    /// The number given to the shell.
    public let rawValue: Int32

    /// Makes a status from its number.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// Everything was done.
    public static let done = ExitStatus(rawValue: 0)
    /// Refused, or shown to be impossible.
    public static let refused = ExitStatus(rawValue: 1)
    /// The command line can't be understood.
    public static let usage = ExitStatus(rawValue: 64)
    /// The input is at fault; nothing was written.
    public static let badInput = ExitStatus(rawValue: 65)
    /// The store is out of reach.
    public static let unavailable = ExitStatus(rawValue: 69)
    /// Reading or writing failed: a full disk, a closed pipe.
    public static let ioFailed = ExitStatus(rawValue: 74)
    /// The user may not read or write there.
    public static let notPermitted = ExitStatus(rawValue: 77)
    /// Stopped by the user.
    public static let interrupted = ExitStatus(rawValue: 130)
}
