/// Content of a vault, read from its beginning in pieces.
///
/// Not to be used from several threads at once.
public protocol EvidenceReader: AnyObject {
    /// Reads the next bytes.
    ///
    /// - Parameter buffer: Where to put them; not empty.
    /// - Returns: How many there are; 0 at the end alone.
    /// - Throws: ``StoreError`` with code `failed` when the content can't be read on.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int
}
