import Mustache
import ReportKit

/// The page around the sections, as two templates: what comes before them and what comes after.
struct HTMLShell {
    private let opening: MustacheTemplate
    private let closing: MustacheTemplate

    init() throws(RenderingError) {
        do {
            opening = try MustacheTemplate(string: HTMLShell.openingText)
            closing = try MustacheTemplate(string: HTMLShell.closingText)
        } catch {
            throw RenderingError(
                .formatterFailed,
                "The template of the web page can't be read (\(error)); reinstall the program.")
        }
    }

    func open(_ request: RenderingRequest, contents: [HTMLOutline.Entry]) -> String {
        let report: Report = request.report
        let words: FormatterWords = FormatterWords(request.locale)
        let page: HTMLWords = HTMLWords(request.locale)
        var values: [String: Any] = [
            "language": request.locale.languageTag,
            "style": HTMLStyle.text,
            "styleHash": HTMLStyle.hash,
            "scriptHash": HTMLScript.hash,
            "title": HTMLShell.shown(report.title),
            "filter": page.filter,
            "shown": page.shown,
            "skip": page.skip,
            "contentsWord": words.contents,
            "generatedAtWord": words.generatedAt + words.colon,
            "generatedAt": Cell.instant(request.generatedAt).text(as: .instant, locale: request.locale),
            "generatedAtMachine": request.generatedAt.isoText,
            "basisWord": words.legalBasis,
            "basis": report.legalBasis.map(HTMLShell.shown),
            "hasBasis": !report.legalBasis.isEmpty,
            "hasContents": contents.count > 2,
            "contents": contents.map { entry in
                ["anchor": entry.anchor, "title": HTMLShell.shown(entry.title), "depth": String(entry.depth)]
            },
        ]
        values["subtitle"] = report.subtitle.map(HTMLShell.shown)
        values["banner"] = report.confidentiality.map(HTMLShell.shown)
        return opening.render(values)
    }

    func close(_ request: RenderingRequest) -> String {
        let report: Report = request.report
        let words: FormatterWords = FormatterWords(request.locale)
        let values: [String: Any] = [
            "script": HTMLScript.text,
            "notesWord": words.notes,
            "notes": report.notes.map(HTMLShell.shown),
            "hasNotes": !report.notes.isEmpty,
            "provenanceWord": words.provenance,
            "metadata": report.metadata.map { datum in
                ["label": HTMLShell.shown(datum.label), "value": HTMLShell.shown(datum.value)]
            },
            "hasMetadata": !report.metadata.isEmpty,
        ]
        return closing.render(values)
    }

    private static func shown(_ text: String) -> String {
        VisibleText.of(text, breaks: .spaces)
    }

    private static let openingText: String = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{{styleHash}}}'; \
        script-src '{{{scriptHash}}}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body data-filter="{{filter}}" data-shown="{{shown}}">
        <a class="skip" href="#content">{{skip}}</a>
        {{#banner}}<div class="banner">{{banner}}</div>
        {{/banner}}<div class="page">
        <header class="cover">
        <h1>{{title}}</h1>
        {{#subtitle}}<p class="subtitle">{{subtitle}}</p>
        {{/subtitle}}<p class="stamp">{{generatedAtWord}}<time datetime="{{generatedAtMachine}}">{{generatedAt}}</time></p>
        {{#hasBasis}}<div class="basis"><span class="basis-word">{{basisWord}}</span><ul>{{#basis}}<li>{{.}}</li>\
        {{/basis}}</ul></div>
        {{/hasBasis}}</header>
        <div class="body">
        {{#hasContents}}<nav class="contents" aria-label="{{contentsWord}}">
        <p class="contents-word">{{contentsWord}}</p>
        <ol>
        {{#contents}}<li class="depth-{{depth}}"><a href="#{{anchor}}">{{title}}</a></li>
        {{/contents}}</ol>
        </nav>
        {{/hasContents}}<main id="content">

        """

    private static let closingText: String = """
        {{#hasNotes}}<section class="remarks"><h2>{{notesWord}}</h2><ul>{{#notes}}<li>{{.}}</li>{{/notes}}</ul></section>
        {{/hasNotes}}</main>
        </div>
        {{#hasMetadata}}<footer class="provenance">
        <h2>{{provenanceWord}}</h2>
        <dl>
        {{#metadata}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/metadata}}</dl>
        </footer>
        {{/hasMetadata}}</div>
        <script>{{{script}}}</script>
        </body>
        </html>

        """
}
