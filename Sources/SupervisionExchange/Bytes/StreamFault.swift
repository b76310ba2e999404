/// Why a stream of bytes can't go on.
package struct StreamFault: Error, Hashable, Sendable {
    /// The smallest buffer that every source can make progress with.
    package static let leastBuffer = 16

    /// What happened.
    package enum Cause: Hashable, Sendable {
        /// A character U+0000 in what is text besides.
        case nul
        case notPermitted, missing, notARegularFile, gzipTruncated, gzipDamaged, gzipNot, binary, notGB18030
        /// Not UTF-8, and nothing so far says that it was meant to be.
        case notUTF8
        /// UTF-8 by its mark or by what stands before, with a byte that isn't.
        case damagedUTF8
        case quoteOpen, rowTooLong, noDecoder
        /// A failure of the system with its number.
        case system(Int32)
    }

    /// What happened.
    package let cause: Cause
    /// The byte of the uncompressed file, from 0, where that is known.
    package let offset: Int?
    /// The line where it began, where that is known.
    package let line: Int?

    package init(_ cause: Cause, offset: Int? = nil, line: Int? = nil) {
        self.cause = cause
        self.offset = offset
        self.line = line
    }
}
