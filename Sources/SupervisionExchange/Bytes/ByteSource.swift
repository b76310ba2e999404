/// Bytes that come in blocks: a file, what a compressed file holds, text put into UTF-8.
package protocol ByteSource: AnyObject {
    /// Puts further bytes at the buffer's beginning.
    ///
    /// - Parameter buffer: At least ``StreamFault/leastBuffer`` bytes.
    /// - Returns: How many bytes were put, at least one; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int
}
