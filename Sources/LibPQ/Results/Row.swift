import CLibPQ
import Glibc

/// One row of a result; it keeps the whole result in memory.
public struct Row: Sendable {
    private let storage: ResultStorage
    private let index: Int

    init(storage: ResultStorage, index: Int) {
        self.storage = storage
        self.index = index
    }

    /// How many columns the row has.
    public var count: Int { Int(PQnfields(storage.handle)) }

    private func failure(_ column: Int, _ reason: String) -> PQError {
        var name: String?
        if column >= 0, column < count, let pointer = PQfname(storage.handle, Int32(column)) {
            name = String(cString: pointer)
        }
        let place = name.map { "column \($0)" } ?? "column \(column)"
        var details = PQErrorDetails(.decoding, .statement, "\(place) of row \(index): \(reason)")
        details.column = name
        return PQError(details)
    }

    /// Reads the value of a column, counted from 0.
    ///
    /// - Throws: ``PQError`` with code `decoding`, naming the column, when there is no such column or its
    ///   value isn't of the type.
    public func decode<Value: PostgresDecodable>(
        _ type: Value.Type, at column: Int
    ) throws(PQError) -> Value {
        let handle = storage.handle
        guard column >= 0, column < Int(PQnfields(handle)) else {
            throw failure(column, "the row has \(count) columns")
        }
        do throws(PostgresDecodingFailure) {
            let place = Int32(column)
            let row = Int32(index)
            guard PQgetisnull(handle, row, place) == 0 else { return try Value.decodeNull() }
            guard PQfformat(handle, place) == 1 else {
                throw PostgresDecodingFailure("the value isn't in binary form")
            }
            let bytes = UnsafeRawBufferPointer(
                start: PQgetvalue(handle, row, place), count: Int(PQgetlength(handle, row, place)))
            return try Value.decode(bytes, type: PostgresOID(rawValue: PQftype(handle, place)))
        } catch {
            throw failure(column, error.description)
        }
    }

    /// Reads the value of a column by its name, as the server spells it.
    ///
    /// - Throws: ``PQError`` with code `decoding` when there is no such column or its value isn't of the
    ///   type.
    /// - Complexity: O(columns) to find the name; a loop over many rows had better use places.
    public func decode<Value: PostgresDecodable>(
        _ type: Value.Type, _ column: String
    ) throws(PQError) -> Value {
        try decode(type, at: try place(of: column))
    }

    /// Whether a column is NULL.
    ///
    /// - Throws: ``PQError`` with code `decoding` when there is no such column.
    public func isNull(at column: Int) throws(PQError) -> Bool {
        guard column >= 0, column < count else { throw failure(column, "the row has \(count) columns") }
        return PQgetisnull(storage.handle, Int32(index), Int32(column)) == 1
    }

    /// Lends the bytes of a value without copying them; `nil` for NULL.
    ///
    /// - Throws: ``PQError`` with code `decoding` when there is no such column, and what the body throws.
    public func withBytes<R>(at column: Int, _ body: (UnsafeRawBufferPointer?) throws -> R) throws -> R {
        guard try !isNull(at: column) else { return try body(nil) }
        let row = Int32(index)
        return try withExtendedLifetime(storage) {
            try body(
                UnsafeRawBufferPointer(
                    start: PQgetvalue(storage.handle, row, Int32(column)),
                    count: Int(PQgetlength(storage.handle, row, Int32(column)))))
        }
    }

    private func place(of name: String) throws(PQError) -> Int {
        let found = name.withCString { text in
            (0..<PQnfields(storage.handle)).first { place in
                PQfname(storage.handle, place).map { strcmp($0, text) == 0 } ?? false
            }
        }
        guard let found else {
            var details = PQErrorDetails(.decoding, .statement, "the result has no column \(name)")
            details.column = name
            throw PQError(details)
        }
        return Int(found)
    }
}
