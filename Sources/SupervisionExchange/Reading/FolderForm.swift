/// Tells a folder's form by the files in it.
enum FolderForm {
    /// The form, or nothing when the folder has no data; what is wrong with the set of files is reported.
    static func tell(_ listing: FolderListing, faults: inout FaultCollector) -> DataFolderForm? {
        let isThere = { (file: String) in !listing.candidates(file).isEmpty }
        let full = DataFolderForm.full.files.map(\.name).filter(isThere)
        let three = DataFolderForm.threeFile.files.map(\.name).filter(isThere)
        guard !full.isEmpty || !three.isEmpty else {
            faults.add(
                .folderEmpty, file: "",
                expected: BilingualText(
                    english: "institutions.csv with sessions.csv, records.csv and answers.csv, or with "
                        + "inspections.csv and violations.csv",
                    chinese:
                        "institutions.csv 及 sessions.csv、records.csv、answers.csv，或 inspections.csv、violations.csv"
                ),
                remedy: BilingualText(english: "Name the folder that holds them", chinese: "请指定这些文件所在的文件夹"))
            return nil
        }
        let form: DataFolderForm = isThere("inspections") || isThere("violations") ? .threeFile : .full
        let known = Set(form.files.map(\.name))
        if form == .threeFile {
            for name in full where !known.contains(name) {
                faults.add(
                    .formsMixed, file: listing.candidates(name).first ?? name,
                    expected: BilingualText(
                        english: "institutions, inspections and violations alone, as in the three-file form",
                        chinese: "三文件格式只有 institutions、inspections、violations"),
                    remedy: BilingualText(
                        english: "Move the files of one form to a folder of their own",
                        chinese: "请将其中一种格式的文件移到单独的文件夹"))
            }
        }
        for name in form.requiredFiles where !isThere(name) {
            faults.add(
                .fileMissing, file: name + ".csv",
                expected: BilingualText(
                    english: "\(name).csv or \(name).csv.gz", chinese: "\(name).csv 或 \(name).csv.gz"),
                remedy: BilingualText(english: "Add the file", chinese: "请补充该文件"))
        }
        noteNames(listing, form: form, faults: &faults)
        return form
    }

    private static func noteNames(
        _ listing: FolderListing, form: DataFolderForm, faults: inout FaultCollector
    ) {
        var known: Set<String> = ["datapackage.json"]
        for name in DataFolderForm.allCases.flatMap({ $0.files.map(\.name) }) {
            let there = listing.candidates(name)
            known.formUnion(there)
            guard there.count > 1 else { continue }
            faults.add(
                .fileTwice, file: there[0],
                expected: BilingualText(
                    english: "either \(there[0]) or \(there[1])", chinese: "\(there[0]) 与 \(there[1]) 只有其一"),
                remedy: BilingualText(english: "Remove the one that is out of date", chinese: "请删除过时的文件"))
        }
        for name in listing.names where !known.contains(name) {
            faults.add(
                .fileUnknown, .note, file: name,
                expected: BilingualText(
                    english: "files of the \(form.rawValue) form", chinese: "本格式的文件"),
                remedy: BilingualText(english: "It is left alone", chinese: "未使用"))
        }
    }
}
