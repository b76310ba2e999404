import SupervisionHistory
import SupervisionModel

/// Takes the institutions of either form.
struct InstitutionConsumer: RowConsumer {
    private let form: DataFolderForm
    private let id: Int
    private let name: Int?
    private let district: Int
    private let openedOn: Int
    private let withdrawnOn: Int?
    /// Districts in words, numbered as they come; the three-file form has no catalogue.
    private let districtTexts: ByteInterner
    private(set) var columns = InstitutionColumns()
    private var covariates: [CovariateReader] = []
    private let named: Set<String>

    init(
        _ specification: FileSpecification, form: DataFolderForm, extras: [String], policy: SupervisionPolicy
    ) {
        self.form = form
        id = specification.place("institution_id")
        switch form {
        case .full:
            name = specification.place("name")
            district = specification.place("district_code")
            openedOn = specification.place("filed_on")
            withdrawnOn = specification.place("withdrawn_on")
            covariates = [
                CovariateReader(name: "category", column: specification.place("category")),
                CovariateReader(
                    name: "kind", column: specification.place("kind"),
                    codes: InstitutionKind.allCases.map(\.rawValue)),
                CovariateReader(
                    name: "district", column: district, codes: policy.districts.districts.map(\.code.text)),
            ]
        case .threeFile:
            name = nil
            district = specification.place("district")
            openedOn = specification.place("opened_on")
            withdrawnOn = nil
            covariates = [CovariateReader(name: "category", column: specification.place("category"))]
        }
        named = Set(extras)
        for (order, extra) in extras.enumerated() where !covariates.contains(where: { $0.name == extra }) {
            covariates.append(CovariateReader(name: extra, column: specification.columns.count + order))
        }
        districtTexts = ByteInterner()
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let text = row.text(id)
        // Where a row at fault was left out, its number stays; columns of a history have no such gap.
        while columns.ids.count < Int(row[id]) {
            columns.ids.append(InstitutionID(""))
            columns.names.append("")
            columns.openedOn.append(nil)
            columns.withdrawnOn.append(nil)
            columns.districts.append(InspectionHistory.noDistrict)
        }
        columns.ids.append(InstitutionID(text))
        columns.names.append(name.map(row.text) ?? text)
        columns.openedOn.append(row.value(openedOn).map { CalendarDay(number: Int32($0)) })
        columns.withdrawnOn.append(
            withdrawnOn.flatMap { row.value($0) }.map { CalendarDay(number: Int32($0)) })
        switch form {
        case .full: columns.districts.append(Int16(clamping: row[district]))
        case .threeFile:
            let bytes = row.bytes(district)
            let known = bytes.isEmpty ? -1 : Int(districtTexts.intern(bytes))
            if known > Int(Int16.max) {
                table.fault(
                    .tooMany, column: district,
                    expected: BilingualText(
                        english: "at most \(Int(Int16.max) + 1) districts",
                        chinese: "不超过 \(Int(Int16.max) + 1) 个区"))
                columns.districts.append(InspectionHistory.noDistrict)
            } else {
                columns.districts.append(Int16(known))
            }
        }
        for index in covariates.indices { covariates[index].consume(row) }
    }

    /// The place of the district where an institution is registered.
    func district(of institution: Int) -> Int? {
        guard institution < columns.districts.count, columns.districts[institution] >= 0 else { return nil }
        return Int(columns.districts[institution])
    }

    /// The districts met, in the order of their numbers.
    var districts: [District] {
        (0..<districtTexts.count).map {
            District(code: DistrictCode(districtTexts.text($0)), name: districtTexts.text($0))
        }
    }

    /// The columns with their covariates; `category` is among them where it has values or was asked for.
    var finished: InstitutionColumns {
        var finished = columns
        finished.covariates = covariates.filter {
            $0.name != "category" || $0.hasValues || named.contains("category")
        }
        .map(\.result)
        return finished
    }
}
