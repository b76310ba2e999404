import Crypto

/// What a data hash knows of one file: its name, how many bytes of text it holds, and their SHA-256.
///
/// The bytes are those of the text in UTF-8, uncompressed and without byte-order mark. So a folder has one
/// hash whether its files are compressed or not and in whichever encoding; path and times don't matter.
struct FileDigest: Hashable {
    /// The file's name without its ending.
    let name: String
    /// Bytes of text.
    let count: Int
    /// SHA-256 of the text, in hexadecimal.
    let digest: String

    /// SHA-256 of the listing: `dudao data 1`, the form, then a line `NAME COUNT DIGEST` for each file in the
    /// order of names, each line ended by a line feed.
    static func hash(form: DataFolderForm, _ files: [FileDigest]) -> String {
        var listing = "dudao data 1\n\(form.rawValue)\n"
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            listing += "\(file.name) \(file.count) \(file.digest)\n"
        }
        return Hexadecimal.text(SHA256.hash(data: Array(listing.utf8)))
    }
}
