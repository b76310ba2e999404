#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The names in a folder, and which of them are a form's files.
package struct FolderListing {
    /// The folder's path.
    let path: String
    /// Every name but hidden ones, in the order of their bytes.
    let names: [String]

    /// Lists a folder.
    package init(_ path: String) throws(StreamFault) {
        guard let folder = opendir(path) else { throw Self.fault(errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    String(cString: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        self.path = path
        self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func fault(_ number: Int32) -> StreamFault {
        number == ENOTDIR ? StreamFault(.notARegularFile) : FileBytes.fault(number)
    }

    /// The names under which a file of the form stands there: none, one, or two that contradict each other.
    func candidates(_ file: String) -> [String] {
        names.filter { $0 == file + ".csv" || $0 == file + ".csv.gz" }
    }
}
