/// The formats that a program offers: made once, passed down, never changed.
///
/// ```swift
/// let registry = try FormatterRegistry([CSVFormatter(), HTMLFormatter()] + thirdParty)
/// let formatter = try registry.formatter(named: "html")
/// ```
public struct FormatterRegistry: Sendable {
    /// The formatters, ordered by name.
    public let formatters: [any ReportFormatter]

    /// Takes formatters, all or none.
    ///
    /// - Parameter formatters: The formatters, in any order.
    /// - Throws: ``FormatConflict`` where a descriptor is faulty or two formatters claim one name; nothing is kept then.
    public init(_ formatters: [any ReportFormatter]) throws(FormatConflict) {
        for formatter in formatters {
            let faults: [String] = formatter.descriptor.faults
            guard faults.isEmpty else {
                throw FormatConflict(
                    .faultyDescriptor, claimants: [FormatterRegistry.claimant(formatter)],
                    message: "\(FormatterRegistry.claimant(formatter)) can't be registered: "
                        + faults.joined(separator: " "))
            }
        }
        let sorted: [any ReportFormatter] = formatters.sorted { $0.descriptor.name < $1.descriptor.name }
        for (first, second) in zip(sorted, sorted.dropFirst())
        where first.descriptor.name == second.descriptor.name {
            let claimants: [String] = [
                FormatterRegistry.claimant(first), FormatterRegistry.claimant(second),
            ]
            throw FormatConflict(
                .nameTaken, claimants: claimants,
                message: "Both \(claimants[0]) and \(claimants[1]) claim the format name "
                    + "\"\(first.descriptor.name)\": register one of them, or give one another name.")
        }
        self.formatters = sorted
    }

    /// The names of all formats, in order.
    public var names: [String] {
        formatters.map(\.descriptor.name)
    }

    /// Finds a formatter by the name of its format.
    ///
    /// - Parameter name: The name, in small letters.
    /// - Returns: The formatter.
    /// - Throws: ``UnknownFormat`` with the names that exist.
    public func formatter(named name: String) throws(UnknownFormat) -> any ReportFormatter {
        guard let found: any ReportFormatter = formatters.first(where: { $0.descriptor.name == name }) else {
            throw UnknownFormat(
                .unknownName, known: names,
                message: "There is no format \"\(name)\"; there are \(names.joined(separator: ", ")).")
        }
        return found
    }

    /// Finds a formatter by the extension of a file.
    ///
    /// - Parameter fileExtension: The extension, with or without a full stop, in any case.
    /// - Returns: The only formatter of such files.
    /// - Throws: ``UnknownFormat`` with the extensions that exist, or with the names of all that claim this one.
    public func formatter(forExtension fileExtension: String) throws(UnknownFormat) -> any ReportFormatter {
        let bare: Substring = fileExtension.drop { $0 == "." }
        let ending: String = bare.lowercased()
        let found: [any ReportFormatter] = formatters.filter { $0.descriptor.fileExtension == ending }
        guard let first: any ReportFormatter = found.first else {
            let known: [String] = Set(formatters.map(\.descriptor.fileExtension)).sorted()
            throw UnknownFormat(
                .unknownExtension, known: known,
                message: "No format writes files that end in \"\(ending)\"; "
                    + "name the format, or use one of \(known.joined(separator: ", ")).")
        }
        guard found.count == 1 else {
            let known: [String] = found.map(\.descriptor.name)
            throw UnknownFormat(
                .ambiguousExtension, known: known,
                message: "Several formats write files that end in \"\(ending)\"; "
                    + "name one of \(known.joined(separator: ", ")).")
        }
        return first
    }

    private static func claimant(_ formatter: any ReportFormatter) -> String {
        String(reflecting: type(of: formatter))
    }
}
