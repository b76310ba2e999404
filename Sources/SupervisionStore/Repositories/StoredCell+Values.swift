public import SupervisionModel

extension StoredCell {
    /// A cell with an id.
    public static func id<Subject>(_ id: Identifier<Subject>) -> StoredCell { .text(id.text) }

    /// A cell with a district's code.
    public static func district(_ code: DistrictCode) -> StoredCell { .text(code.text) }

    /// A cell with a code of a vocabulary.
    public static func code(_ value: some CodedValue) -> StoredCell { .text(value.rawValue) }

    /// A cell with a value, blank where there is none.
    public static func optional<Value>(
        _ value: Value?, _ cell: (Value) -> StoredCell
    ) -> StoredCell { value.map(cell) ?? .blank }
}
