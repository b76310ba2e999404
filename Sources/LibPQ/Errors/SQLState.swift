/// A five-character SQLSTATE code of the server.
///
/// The commonest codes have names; any other is made from its text.
public struct SQLState: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    /// The five characters, such as `23505`.
    public let rawValue: String

    /// Takes the five characters as the server sent them.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The five characters.
    public var description: String { rawValue }

    /// The first two characters, which name the class of the condition.
    public var errorClass: String { String(rawValue.prefix(2)) }

    /// `40001`: the transaction can't be serialised with another and may be run again.
    public static let serializationFailure: SQLState = SQLState(rawValue: "40001")
    /// `40P01`: the transaction was chosen to end a deadlock and may be run again.
    public static let deadlockDetected: SQLState = SQLState(rawValue: "40P01")
    /// `23505`: a unique constraint refused a row.
    public static let uniqueViolation: SQLState = SQLState(rawValue: "23505")
    /// `23503`: a foreign key refused a row.
    public static let foreignKeyViolation: SQLState = SQLState(rawValue: "23503")
    /// `23502`: a column that must have a value got none.
    public static let notNullViolation: SQLState = SQLState(rawValue: "23502")
    /// `23514`: a check constraint refused a row.
    public static let checkViolation: SQLState = SQLState(rawValue: "23514")
    /// `23P01`: an exclusion constraint refused a row.
    public static let exclusionViolation: SQLState = SQLState(rawValue: "23P01")
    /// `42501`: the role has no right to do this.
    public static let insufficientPrivilege: SQLState = SQLState(rawValue: "42501")
    /// `42601`: the text isn't SQL.
    public static let syntaxError: SQLState = SQLState(rawValue: "42601")
    /// `42P01`: there is no such table.
    public static let undefinedTable: SQLState = SQLState(rawValue: "42P01")
    /// `42703`: there is no such column.
    public static let undefinedColumn: SQLState = SQLState(rawValue: "42703")
    /// `42704`: there is no such object.
    public static let undefinedObject: SQLState = SQLState(rawValue: "42704")
    /// `42883`: there is no such function.
    public static let undefinedFunction: SQLState = SQLState(rawValue: "42883")
    /// `42P04`: the database is there already.
    public static let duplicateDatabase: SQLState = SQLState(rawValue: "42P04")
    /// `42P07`: the table is there already.
    public static let duplicateTable: SQLState = SQLState(rawValue: "42P07")
    /// `3D000`: there is no such database.
    public static let invalidCatalogName: SQLState = SQLState(rawValue: "3D000")
    /// `22003`: a number is out of range.
    public static let numericValueOutOfRange: SQLState = SQLState(rawValue: "22003")
    /// `22012`: a division by zero.
    public static let divisionByZero: SQLState = SQLState(rawValue: "22012")
    /// `22021`: text isn't in the encoding of the database.
    public static let characterNotInRepertoire: SQLState = SQLState(rawValue: "22021")
    /// `22P02`: text can't be read as the type asked for.
    public static let invalidTextRepresentation: SQLState = SQLState(rawValue: "22P02")
    /// `25006`: a read-only transaction can't write.
    public static let readOnlyTransaction: SQLState = SQLState(rawValue: "25006")
    /// `25P02`: an earlier statement failed, and the transaction can only be rolled back.
    public static let inFailedTransaction: SQLState = SQLState(rawValue: "25P02")
    /// `26000`: there is no such prepared statement.
    public static let invalidStatementName: SQLState = SQLState(rawValue: "26000")
    /// `0A000`: the server doesn't offer this.
    public static let featureNotSupported: SQLState = SQLState(rawValue: "0A000")
    /// `28000`: this user may not connect.
    public static let invalidAuthorization: SQLState = SQLState(rawValue: "28000")
    /// `28P01`: the password is wrong.
    public static let invalidPassword: SQLState = SQLState(rawValue: "28P01")
    /// `53300`: the server has no connection left.
    public static let tooManyConnections: SQLState = SQLState(rawValue: "53300")
    /// `55P03`: a lock could not be had in time.
    public static let lockNotAvailable: SQLState = SQLState(rawValue: "55P03")
    /// `57014`: the statement was cancelled.
    public static let queryCanceled: SQLState = SQLState(rawValue: "57014")
    /// `57P01`: an administrator ended the connection.
    public static let adminShutdown: SQLState = SQLState(rawValue: "57P01")
    /// `57P02`: the server ended the connection because another process crashed.
    public static let crashShutdown: SQLState = SQLState(rawValue: "57P02")
    /// `57P03`: the server is starting or stopping.
    public static let cannotConnectNow: SQLState = SQLState(rawValue: "57P03")
    /// `P0001`: a function raised an exception.
    public static let raiseException: SQLState = SQLState(rawValue: "P0001")
}
