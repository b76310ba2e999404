import SupervisionModel

extension StoredEntity {
    /// Makes a value of what a row says, or tells that the row can't be one.
    ///
    /// A row that breaks a rule of the model was not written through it: the store has lost its integrity.
    static func checked(_ make: () throws -> Self) throws(StoreError) -> Self {
        do {
            return try make()
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(
                code: .damaged,
                message:
                    "A row of \(table.name) breaks a rule of the model; verify the store before anything "
                    + "else.",
                basis: (error as? ModelError)?.basis, cause: error)
        }
    }
}
