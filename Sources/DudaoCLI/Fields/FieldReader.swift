import ReportKit
import SupervisionModel
import SupervisionStore

/// Reads what a command was given, as options or in a JSON file, and names everything that is wrong with it.
struct FieldReader {
    /// What the command takes.
    let form: FieldForm
    /// The policy, whose districts are the ones in scope.
    let policy: SupervisionPolicy
    /// The actor's own district, which goes without saying.
    let home: DistrictCode?

    /// Reads the words of the command line and the file.
    ///
    /// - Parameters:
    ///   - words: Everything on the command line that isn't an option of all commands.
    ///   - file: The JSON file, where there is one.
    ///   - district: What `--district` says.
    /// - Throws: ``CommandError`` with status 64 for options, 65 for a file, naming every fault.
    func read(_ words: [String], file: String?, district: String?) throws(CommandError) -> FieldValues {
        var values = try options(words, beside: file)
        if let file { try read(try JSONValue.read(file), from: file, into: &values) }
        try place(district, into: &values)
        let missing = form.fields.filter { field in
            guard field.isRequired, case .blank = values[field.name] else { return false }
            return true
        }
        guard missing.isEmpty else {
            throw Self.error(
                file,
                missing.map { field in
                    Self.fault(field, LocalizedText(zh: "缺少", en: "is missing"))
                })
        }
        return values
    }

    // MARK: Command line

    private func options(_ words: [String], beside file: String?) throws(CommandError) -> FieldValues {
        var values = FieldValues()
        var faults: [String] = []
        var free: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word.count > 2 else {
                free.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let field = form.field(option: String(parts[0])) else {
                faults.append("\(parts[0]) 不是本命令的选项 / isn't an option of this command")
                // Its value goes with it.
                if parts.count == 1, let next = rest.first, !next.hasPrefix("--") { rest.removeFirst() }
                continue
            }
            guard let text = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                faults.append("\(field.option) 没有值 / has no value")
                continue
            }
            take(text, field, &values, &faults)
            if file != nil {
                faults.append(
                    "\(field.option) 与 --file 只能用其一 / is given beside --file; give one of them")
            }
        }
        // A number that doesn't belong on a command line isn't repeated where others read it.
        let hidesWords = form.fields.contains { if case .secret = $0.kind { true } else { false } }
        for (place, word) in free.enumerated() {
            guard place < form.places.count, let field = form.field(form.places[place]) else {
                faults.append("“\(hidesWords ? "***" : word)”多余 / is one word too many")
                continue
            }
            take(word, field, &values, &faults)
        }
        guard faults.isEmpty else {
            throw CommandError(
                status: .usage, message: "The command line has \(faults.count.counted("fault")); see --help.",
                details: faults)
        }
        return values
    }

    private func take(
        _ text: String, _ field: CommandField, _ values: inout FieldValues, _ faults: inout [String]
    ) {
        guard let cell = field.kind.cell(text, under: policy) else {
            faults.append(Self.unusable(field, "\"\(text)\""))
            return
        }
        if case .blank = values[field.name] {
            values[field.name] = cell
        } else {
            faults.append(Self.fault(field, LocalizedText(zh: "给出两次", en: "is given twice")))
        }
    }

    // MARK: File

    private func read(
        _ value: JSONValue, from file: String, into values: inout FieldValues
    ) throws(CommandError) {
        guard case .object(let members) = value else {
            throw CommandError(
                status: .badInput, message: "\(file) has no object at its top; write {…} with the fields.",
                details: ["文件顶层应为一个 JSON 对象。"])
        }
        var faults: [String] = []
        for member in members {
            guard let field = form.field(member.name) else {
                faults.append(
                    "\(member.name)：无此字段，请删除或改名 / is no field of this command; remove it, or use one of: "
                        + form.fields.map(\.name).joined(separator: ", "))
                continue
            }
            if case .null = member.value { continue }
            guard let cell = field.kind.cell(member.value, under: policy) else {
                faults.append(Self.unusable(field, member.value.shown))
                continue
            }
            if values[field.name] == .blank || values[field.name] == cell {
                values[field.name] = cell
            } else {
                faults.append(
                    Self.fault(
                        field,
                        LocalizedText(zh: "与命令行所给不一致", en: "differs from what the command line says")))
            }
        }
        for field in form.fields where field.isRequired && field.name != "district_code" {
            guard case .blank = values[field.name] else { continue }
            let isFaulty = members.contains { $0.name == field.name && $0.value != .null }
            if !isFaulty { faults.append(Self.fault(field, LocalizedText(zh: "缺少", en: "is missing"))) }
        }
        guard faults.isEmpty else { throw Self.error(file, faults) }
    }

    private static func error(_ file: String?, _ faults: [String]) -> CommandError {
        guard let file else {
            return CommandError(
                status: .usage,
                message: "The command line lacks \(faults.count.counted("field")); see --help.",
                details: faults)
        }
        return CommandError(
            status: .badInput, message: "\(file) has \(faults.count.counted("fault")); nothing was done.",
            details: faults)
    }

    private static func unusable(_ field: CommandField, _ shown: String) -> String {
        // What is secret isn't shown, not even where it is wrong.
        let shown = if case .secret = field.kind { "***" } else { shown }
        return fault(field, LocalizedText(zh: "值 \(shown) 不可用", en: "\(shown) can't be used"))
    }

    private static func fault(_ field: CommandField, _ problem: LocalizedText) -> String {
        let expected = field.kind.expectation
        return "\(field.name)（\(field.labels[.zh])）：\(problem[.zh])，应为\(expected[.zh]) / "
            + "\(problem[.en]); give \(expected[.en])"
    }

    // MARK: District

    private func place(_ district: String?, into values: inout FieldValues) throws(CommandError) {
        guard form.field("district_code") != nil else { return }
        if let district {
            guard let cell = FieldKind.district.cell(district, under: policy) else {
                throw CommandError(
                    status: .usage,
                    message: "There is no district \"\(district)\"; give a code, like --district 110105.")
            }
            guard values["district_code"] == .blank || values["district_code"] == cell else {
                throw CommandError(
                    status: .usage, message: "--district and the field district_code contradict each other.")
            }
            values["district_code"] = cell
        }
        if let home { values.fill("district_code", .district(home)) }
    }
}
