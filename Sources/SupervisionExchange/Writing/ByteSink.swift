/// Takes bytes in blocks: a file, or what compresses for one.
package protocol ByteSink: AnyObject {
    /// Takes all of the bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(StreamFault)
    /// Writes what is still held back and makes it durable.
    func finish() throws(StreamFault)
}
