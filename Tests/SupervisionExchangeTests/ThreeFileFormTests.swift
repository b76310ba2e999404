import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("The three-file form")
struct ThreeFileFormTests {
    private static let files = [
        "institutions.csv":
            "institution_id,opened_on,category,district,risk\nA,2020-01-01,,East,1\nB,,,,2\nC,2019-05-05,,West,\n",
        "inspections.csv":
            "inspection_id,institution_id,date,split,y,z\nv2,A,2021-02-01,test,1,\nv1,B,2021-01-01,train,0,1\nv3,A,2019-01-01,,,\n",
        "violations.csv":
            "inspection_id,code,severity\nv1,9,minor\nv1,10,serious\nv2,10,critical\nv2,10,minor\nv2,9,odd\n",
    ]

    private func folder(_ changes: [String: String?] = [:]) throws -> Folder {
        var files = Self.files
        for (name, text) in changes { files[name] = text }
        return try Folder(files)
    }

    @Test("Becomes a history: codes once a visit as the gravest, blanks allowed")
    func history() throws {
        let contents = try folder().read(covariates: ["risk", "district"], labels: ["y", "z"])
        let history = contents.history
        #expect(contents.form == .threeFile)
        #expect(history.inspections.ids == ["v3", "v1", "v2"])
        #expect(history.districts.map(\.name) == ["East", "West"])
        #expect(history.inspections.districts == [0, InspectionHistory.noDistrict, 0])
        #expect(history.items.map(\.code) == ["10", "9"])
        #expect(history.items.map(\.severity) == [.critical, .minor])
        var violations: [[String]] = []
        for visit in 0..<3 {
            var found: [String] = []
            history.forEachViolation(ofVisit: visit) {
                found.append("\(history.items[$0.item].code) \($0.severity)")
            }
            violations.append(found)
        }
        #expect(violations == [[], ["10 serious", "9 minor"], ["10 critical", "9 minor"]])
        #expect(history.inspections.splits == [nil, .train, .test])
        #expect(try history.inspections.label("y").values == [nil, false, true])
        #expect(try history.inspections.label("z").values == [nil, true, nil])
        // No institution has a category, so there is no such covariate.
        #expect(history.institutions.covariates.map(\.name) == ["risk", "district"])
        #expect(try history.institutions.covariate("risk").levels == ["1", "2", ""])
        #expect(history.institutions.names == ["A", "B", "C"])
        #expect(
            contents.notes.faults.map { "\($0.file) \($0.line ?? 0) \($0.kind)" } == [
                "inspections.csv 4 visit-before-opening", "violations.csv 0 code-repeated",
                "violations.csv 6 severity-unknown",
            ])
    }

    @Test("Further columns are noted once a file, and `category` is kept when asked for")
    func further() throws {
        let contents = try folder().read(covariates: ["category"])
        #expect(contents.history.institutions.covariates.map(\.name) == ["category"])
        let notes = contents.notes.faults.filter { $0.kind == .columnUnknown }
        #expect(notes.map(\.value) == ["y, z", "risk"])
    }

    @Test("Columns that aren't there and outcomes that aren't 0 or 1 are errors")
    func named() throws {
        let absent = #expect(throws: ExchangeError.self) {
            _ = try folder().read(covariates: ["colour"], labels: ["w"])
        }
        #expect(absent?.report.errors.map(\.column) == ["w", "colour"])
        #expect(absent?.report.errors[1].expected.english.contains("risk") == true)
        let malformed = #expect(throws: ExchangeError.self) {
            _ = try folder([
                "inspections.csv": "inspection_id,institution_id,date,y\nv1,A,2021-01-01,yes\n",
                "violations.csv": "inspection_id,code\n",
            ])
            .read(labels: ["y"])
        }
        #expect(malformed?.report.errors.map(\.kind) == [.labelMalformed])
        #expect(malformed?.report.errors.map(\.line) == [2])
    }

    @Test("A violation of no visit, a visit of no institution and an unknown split are errors")
    func references() throws {
        let report = try folder([
            "inspections.csv":
                "inspection_id,institution_id,date,split\nv1,X,2021-01-01,\nv2,A,2021-01-01,holdout\n",
            "violations.csv": "inspection_id,code\nv1,1\nv2,1\nv9,1\n",
        ]).check()
        #expect(
            report.errors.map { "\($0.file) \($0.line ?? 0) \($0.column ?? "")" } == [
                "inspections.csv 2 institution_id", "inspections.csv 3 split",
                "violations.csv 4 inspection_id",
            ])
    }

    @Test("Files with a header alone give a history without visits")
    func empty() throws {
        let history = try Folder([
            "institutions.csv": "institution_id\n", "inspections.csv": "inspection_id,institution_id,date\n",
            "violations.csv": "inspection_id,code\n",
        ]).read().history
        #expect(history.inspections.count == 0)
        #expect(history.items.isEmpty)
        #expect(history.period == nil)
    }

    @Test("Rows in any order give one history")
    func permuted() throws {
        let reversed = try folder(
            Self.files.filter { $0.key != "institutions.csv" }.mapValues { text in
                let lines = text.split(separator: "\n")
                return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
            })
        let first = try folder().read().history
        let second = try reversed.read().history
        #expect(first.inspections == second.inspections)
        #expect(first.items == second.items)
    }
}
