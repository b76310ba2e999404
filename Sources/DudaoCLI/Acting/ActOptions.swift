import ArgumentParser

/// What every command takes that acts: the store, the actor, the file, the district, and how the answer is printed.
struct ActOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "One JSON file with the fields, instead of options; - for standard input. See dudao schema.",
            valueName: "file"))
    var file: String?

    @Option(name: .long, help: "The district whose matter it is, by code; by default the actor's own.")
    var district: String?
}
