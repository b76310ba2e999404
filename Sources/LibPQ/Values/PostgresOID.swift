/// The number by which the server knows a data type.
public struct PostgresOID: Sendable, Hashable, RawRepresentable {
    /// The number, as in `pg_type`.
    public let rawValue: UInt32

    /// Takes the number of a type.
    @inlinable
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// `bool`.
    public static let bool: PostgresOID = PostgresOID(rawValue: 16)
    /// `bytea`.
    public static let bytea: PostgresOID = PostgresOID(rawValue: 17)
    /// `name`.
    public static let name: PostgresOID = PostgresOID(rawValue: 19)
    /// `bigint`.
    public static let int8: PostgresOID = PostgresOID(rawValue: 20)
    /// `smallint`.
    public static let int2: PostgresOID = PostgresOID(rawValue: 21)
    /// `integer`.
    public static let int4: PostgresOID = PostgresOID(rawValue: 23)
    /// `text`.
    public static let text: PostgresOID = PostgresOID(rawValue: 25)
    /// `oid`.
    public static let oid: PostgresOID = PostgresOID(rawValue: 26)
    /// `json`.
    public static let json: PostgresOID = PostgresOID(rawValue: 114)
    /// `real`.
    public static let float4: PostgresOID = PostgresOID(rawValue: 700)
    /// `double precision`.
    public static let float8: PostgresOID = PostgresOID(rawValue: 701)
    /// A literal whose type isn't settled.
    public static let unknown: PostgresOID = PostgresOID(rawValue: 705)
    /// `char(n)`.
    public static let bpchar: PostgresOID = PostgresOID(rawValue: 1042)
    /// `varchar`.
    public static let varchar: PostgresOID = PostgresOID(rawValue: 1043)
    /// `date`.
    public static let date: PostgresOID = PostgresOID(rawValue: 1082)
    /// `timestamp`.
    public static let timestamp: PostgresOID = PostgresOID(rawValue: 1114)
    /// `timestamptz`.
    public static let timestamptz: PostgresOID = PostgresOID(rawValue: 1184)
    /// `numeric`.
    public static let numeric: PostgresOID = PostgresOID(rawValue: 1700)
    /// `uuid`.
    public static let uuid: PostgresOID = PostgresOID(rawValue: 2950)
    /// `jsonb`.
    public static let jsonb: PostgresOID = PostgresOID(rawValue: 3802)
    /// `bool[]`.
    public static let boolArray: PostgresOID = PostgresOID(rawValue: 1000)
    /// `bytea[]`.
    public static let byteaArray: PostgresOID = PostgresOID(rawValue: 1001)
    /// `smallint[]`.
    public static let int2Array: PostgresOID = PostgresOID(rawValue: 1005)
    /// `integer[]`.
    public static let int4Array: PostgresOID = PostgresOID(rawValue: 1007)
    /// `text[]`.
    public static let textArray: PostgresOID = PostgresOID(rawValue: 1009)
    /// `bigint[]`.
    public static let int8Array: PostgresOID = PostgresOID(rawValue: 1016)
    /// `real[]`.
    public static let float4Array: PostgresOID = PostgresOID(rawValue: 1021)
    /// `double precision[]`.
    public static let float8Array: PostgresOID = PostgresOID(rawValue: 1022)
    /// `date[]`.
    public static let dateArray: PostgresOID = PostgresOID(rawValue: 1182)
    /// `timestamptz[]`.
    public static let timestamptzArray: PostgresOID = PostgresOID(rawValue: 1185)
    /// `numeric[]`.
    public static let numericArray: PostgresOID = PostgresOID(rawValue: 1231)
    /// `uuid[]`.
    public static let uuidArray: PostgresOID = PostgresOID(rawValue: 2951)
    /// `jsonb[]`.
    public static let jsonbArray: PostgresOID = PostgresOID(rawValue: 3807)
}
