import Foundation

/// A folder of a test's own, removed with the value that holds it.
final class TestFolder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path =
            FileManager.default.temporaryDirectory.appendingPathComponent("dudao-\(UUID().uuidString)").path
        // Another user has to get in where a test changes users.
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    deinit {
        for name in names { try? permit(0o755, name) }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in the folder.
    func at(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ name: String, _ data: Data) throws { try data.write(to: URL(fileURLWithPath: at(name))) }

    func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: at(name))) }

    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    /// Opens a new file to write.
    func handle(_ name: String) throws -> FileHandle {
        try write(name, Data())
        return try FileHandle(forWritingTo: URL(fileURLWithPath: at(name)))
    }

    /// Makes a folder in it.
    func makeFolder(_ name: String, permissions: Int = 0o755) throws {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: false)
        try permit(permissions, name)
    }

    /// Sets who may use a file or folder in it.
    func permit(_ permissions: Int, _ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: at(name))
    }

    /// The names in it or in a folder of it, sorted.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// The names in it, sorted.
    var names: [String] { names(in: path) }
}
