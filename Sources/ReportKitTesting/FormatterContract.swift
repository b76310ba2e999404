public import ReportKit

/// What every formatter promises, as separate checks: the same for formats of this package and of others.
///
/// ```swift
/// @Test("Keeps the contract", arguments: FormatterContract.checks)
/// func contract(_ check: FormatterContract.Check) throws { try check.verify(AcmeFormatter()) }
/// ```
public enum FormatterContract {
    /// The checks, one a promise.
    public static let checks: [Check] = [
        Check("the descriptor is valid and stays the same", descriptor),
        Check("renders the empty report in every language", empty),
        Check("renders the hostile report in every language", hostile),
        Check("gives the same bytes twice", sameBytes),
        Check("stops at the sink's first failure and throws that error", failingSink),
        Check("stops at the rows' failure and throws that error", failingRows),
        Check("pulls rows in batches and writes as it goes", batches),
        Check("shows a number that isn't finite as nothing", nonFinite),
        Check("writes text as UTF-8 without control characters", cleanText),
        Check("gives parts distinct and safe names", parts),
    ]

    /// The moment in every request of the checks.
    public static let generatedAt: ReportInstant = .beijing(secondsSince1970: 1_796_000_000)

    private static func descriptor(_ formatter: any ReportFormatter) throws(Failure) {
        let descriptor: FormatDescriptor = formatter.descriptor
        try require(descriptor.faults.isEmpty, descriptor.faults.joined(separator: " "))
        try require(
            descriptor.wireVersions.overlaps(WireFormat.versions),
            "It understands no version of the wire format that is spoken here.")
        try require(formatter.descriptor == descriptor, "The descriptor differs when it is read again.")
    }

    private static func empty(_ formatter: any ReportFormatter) throws(Failure) {
        for locale in ReportLocale.allCases {
            _ = try bytes(formatter, Report(title: ""), locale)
            let sections: [Report.Section] = [Report.Section(id: "", title: "")]
            _ = try bytes(formatter, Report(title: "空", sections: sections), locale)
        }
    }

    private static func hostile(_ formatter: any ReportFormatter) throws(Failure) {
        for locale in ReportLocale.allCases {
            let written: [UInt8] = try bytes(formatter, HostileReport.report(), locale)
            try require(!written.isEmpty, "Nothing was written.")
        }
    }

    private static func sameBytes(_ formatter: any ReportFormatter) throws(Failure) {
        let first: [UInt8] = try bytes(formatter, HostileReport.report(), .zh)
        let second: [UInt8] = try bytes(formatter, HostileReport.report(), .zh)
        try require(
            first == second, "The same request gave \(first.count) and then \(second.count) other bytes.")
    }

    private static func nonFinite(_ formatter: any ReportFormatter) throws(Failure) {
        let written: [UInt8] = try bytes(formatter, NumberReport.report(.infinity, .nan), .en)
        let expected: [UInt8] = try bytes(formatter, NumberReport.report(nil, nil), .en)
        try require(
            written == expected, "A report with numbers that aren't finite differs from one with empty cells."
        )
    }

    private static func cleanText(_ formatter: any ReportFormatter) throws(Failure) {
        guard isText(formatter.descriptor) else { return }
        let written: [UInt8] = try bytes(formatter, HostileReport.report(), .zh)
        try require(
            String(validating: written, as: UTF8.self) != nil, "The output isn't valid UTF-8.")
        for (offset, byte) in written.enumerated() where byte < 0x20 || byte == 0x7F {
            try require(
                byte == 0x09 || byte == 0x0A || byte == 0x0D,
                "The control character \(byte) stands at byte \(offset); replace it, or escape it.")
        }
    }

    private static func parts(_ formatter: any ReportFormatter) throws(Failure) {
        guard let multipart = formatter as? any MultipartReportFormatter else { return }
        var sinks: MemorySinks = MemorySinks()
        do {
            _ = try multipart.renderParts(request(HostileReport.report(), .zh), into: &sinks)
        } catch {
            throw Failure("Rendering parts failed: \(error.message)")
        }
        try require(!sinks.entries.isEmpty, "The hostile report has no part.")
        let names: [String] = sinks.entries.map(\.name)
        try require(
            Set(names.map { $0.lowercased() }).count == names.count, "A name comes twice among \(names).")
        for name in names {
            let isSafe: Bool =
                !name.hasPrefix(".") && name.utf8.count <= 128
                && name.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                        || (0x61...0x7A).contains(byte)
                        || byte == 0x2D || byte == 0x2E || byte == 0x5F
                } && name.split(separator: ".", omittingEmptySubsequences: false).count == 2
            try require(isSafe, "The name \"\(name)\" isn't safe for a file.")
        }
    }
}
