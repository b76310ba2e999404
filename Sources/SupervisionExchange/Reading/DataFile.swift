/// Opens a data file as text in UTF-8, whatever it is compressed and encoded with.
enum DataFile {
    /// Opens a file; compression is told by its first bytes, and a name that promises it is held to that.
    static func open(_ path: String, encoding: TextEncoding) throws(StreamFault) -> HashedBytes {
        let file = try FileBytes(path: path)
        let start = file.beginning(4)
        let isGzip = start.starts(with: [0x1F, 0x8B])
        if path.hasSuffix(".gz"), !isGzip { throw StreamFault(.gzipNot) }
        return try decode(isGzip ? InflatedBytes(file) : file, encoding: encoding)
    }

    /// Puts bytes into UTF-8 and takes their hash.
    static func decode(_ bytes: any ByteSource, encoding: TextEncoding) throws(StreamFault) -> HashedBytes {
        switch encoding {
        case .utf8: HashedBytes(UTF8Bytes(bytes))
        // Its byte-order mark comes out as that of UTF-8.
        case .gb18030: HashedBytes(UTF8Bytes(try GB18030Bytes(bytes)))
        }
    }
}
