import ArgumentParser
import SupervisionModel

/// `dudao archive`: everything kept about an institution or a district (质量管理工作档案, Article 15).
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "The quality archive (质量管理工作档案) of an institution or a district.",
        subcommands: [InstitutionArchive.self, DistrictArchive.self])

    /// `dudao archive institution`.
    struct InstitutionArchive: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            commandName: "institution",
            abstract: "All that the actor sees of one institution, as one document.",
            discussion: "People stand by their ids. A district sees what was held in it.")

        @Argument(help: "The institution's id.")
        var institution: String

        @OptionGroup var store: StoreOptions
        @OptionGroup var options: ReportOptions

        func run(in environment: CommandEnvironment) throws(CommandError) {
            try ArchiveRun(store: store, options: options, environment: environment)
                .print(.institution(InstitutionID(institution)))
        }
    }

    /// `dudao archive district`.
    struct DistrictArchive: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            commandName: "district",
            abstract: "All that the actor sees of one district's work, as one document.",
            discussion: "People stand by their ids. A district sees its own alone.")

        @Argument(help: "The district's code.")
        var district: String

        @OptionGroup var store: StoreOptions
        @OptionGroup var options: ReportOptions

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let code = DistrictCode(district)
            guard environment.policy.districts.district(code) != nil else {
                throw CommandError(
                    status: .usage, message: "There is no district \"\(district)\"; give a code, like 110105."
                )
            }
            try CommandError.requireSight(of: code, by: try store.reader(in: environment))
            try ArchiveRun(store: store, options: options, environment: environment).print(.district(code))
        }
    }
}
