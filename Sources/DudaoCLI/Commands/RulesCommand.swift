import ArgumentParser
import ReportKit
import SupervisionModel

/// `dudao rules`: the rules of the measures, and where each comes from.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules of the measures: what each asks, and who judges by it.",
        subcommands: [List.self, Show.self, RulesOwnCommand.self, RulesInterpretationCommand.self])

    /// `dudao rules list`.
    struct List: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the rules in the order of the articles.")

        @Option(name: .long, help: "Those of one article, 1 to 19; 0 for the form behind them.")
        var article: Int?

        @OptionGroup var options: ReportOptions

        func validate() throws {
            guard let article, !(0...19).contains(article) else { return }
            throw ValidationError("The measures have no article \(article); give 1 to 19, or 0 for the form.")
        }

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let rules =
                article.map(RuleCatalogue.beijing.rules(ofArticle:)) ?? RuleCatalogue.beijing.rules
            let words = RuleWords(locale: options.reportLocale)
            try ReportWriter(options: options, environment: environment).write(words.list(of: rules))
        }
    }

    /// `dudao rules show`.
    struct Show: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a rule: the facts it takes, the reading, the clauses, and its reasons' codes.")

        @Argument(help: "The rule, as dudao rules list names it: quota.share.")
        var rule: String

        @OptionGroup var options: ReportOptions

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let found: Rule
            do {
                found = try RuleCatalogue.beijing.rule(RuleID(rule))
            } catch {
                throw CommandError(status: .usage, message: error.message)
            }
            let words = RuleWords(locale: options.reportLocale)
            try ReportWriter(options: options, environment: environment).write(words.page(of: found))
        }
    }
}
