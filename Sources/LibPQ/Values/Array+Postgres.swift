extension Array: PostgresEncodable where Element: PostgresArrayElement {
    /// The array type of the element.
    public static var postgresType: PostgresOID { Element.postgresArrayType }

    /// Writes the array in the element's way.
    public func encode(into buffer: inout PostgresValueBuffer) {
        Element.encodeArray(self, into: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    /// Reads the array in the element's way.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> [Element] {
        try Element.decodeArray(bytes, type: type)
    }
}

extension Array: PostgresArrayElement where Element == UInt8 {
    /// Bound in arrays of `bytea`.
    public static var postgresArrayType: PostgresOID { .byteaArray }
}
