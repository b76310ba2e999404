import ReportKit
import Testing

@Suite("The registry of formats")
struct FormatterRegistryTests {
    private struct Named: ReportFormatter {
        let descriptor: FormatDescriptor

        init(_ name: String, _ fileExtension: String = "txt", mediaType: String = "text/plain") {
            descriptor = FormatDescriptor(
                name: name, title: LocalizedText(zh: "名", en: "Name"), mediaType: mediaType,
                fileExtension: fileExtension)
        }

        func render(
            _ request: RenderingRequest, into sink: inout some ByteSink
        ) throws(RenderingError) -> [RenderingNote] { [] }
    }

    private struct Rival: ReportFormatter {
        let descriptor: FormatDescriptor = Named("alpha").descriptor

        func render(
            _ request: RenderingRequest, into sink: inout some ByteSink
        ) throws(RenderingError) -> [RenderingNote] { [] }
    }

    @Test("Finds formats by name and by extension")
    func finds() throws {
        let registry: FormatterRegistry = try FormatterRegistry([Named("zeta", "z"), Named("alpha", "a")])
        #expect(registry.names == ["alpha", "zeta"])
        #expect(try registry.formatter(named: "zeta").descriptor.name == "zeta")
        #expect(try registry.formatter(forExtension: ".A").descriptor.name == "alpha")
    }

    @Test("Refuses two claimants of one name, naming both")
    func conflict() throws {
        let conflict: FormatConflict? = #expect(throws: FormatConflict.self) {
            try FormatterRegistry([Named("alpha"), Named("beta"), Rival()])
        }
        #expect(conflict?.code == .nameTaken)
        #expect(conflict?.claimants.count == 2)
        #expect(conflict?.message.contains("Named") == true)
        #expect(conflict?.message.contains("Rival") == true)
    }

    @Test("Answers an unknown name or extension with what exists")
    func unknown() throws {
        let registry: FormatterRegistry = try FormatterRegistry([
            Named("beta", "b"), Named("alpha", "a"), Named("gamma", "a"),
        ])
        let name: UnknownFormat? = #expect(throws: UnknownFormat.self) {
            try registry.formatter(named: "pdf")
        }
        #expect(name?.code == .unknownName)
        #expect(name?.message == "There is no format \"pdf\"; there are alpha, beta, gamma.")
        let ending: UnknownFormat? = #expect(throws: UnknownFormat.self) {
            try registry.formatter(forExtension: "pdf")
        }
        #expect(ending?.known == ["a", "b"])
        let several: UnknownFormat? = #expect(throws: UnknownFormat.self) {
            try registry.formatter(forExtension: "a")
        }
        #expect(several?.code == .ambiguousExtension)
        #expect(several?.known == ["alpha", "gamma"])
    }

    @Test(
        "Refuses a faulty descriptor",
        arguments: ["", "Alpha", "1a", "a b", "表", String(repeating: "a", count: 33)])
    func faultyNames(_ name: String) {
        let conflict: FormatConflict? = #expect(throws: FormatConflict.self) {
            try FormatterRegistry([Named(name)])
        }
        #expect(conflict?.code == .faultyDescriptor)
    }

    @Test("Refuses extensions and media types that aren't any")
    func faultyTypes() {
        #expect(!Named("a", ".txt").descriptor.faults.isEmpty)
        #expect(!Named("a", "").descriptor.faults.isEmpty)
        #expect(!Named("a", mediaType: "text").descriptor.faults.isEmpty)
        #expect(!Named("a", mediaType: "text/").descriptor.faults.isEmpty)
        #expect(Named("a", mediaType: "application/vnd.ms-excel+xml").descriptor.faults.isEmpty)
    }
}
