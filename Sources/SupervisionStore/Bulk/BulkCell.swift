/// One cell of a row that is loaded or unloaded in bulk; its bytes are valid only during the call that gives it.
public enum BulkCell {
    case blank
    /// UTF-8 bytes of text, of a code or of a district.
    case text(UnsafeRawBufferPointer)
    /// Days since 1970-01-01.
    case day(Int32)
    /// Microseconds since 1970-01-01T00:00:00Z.
    case instant(Int64)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    /// The outside id of a thing, with the number that the loader gave it when it announced its ids.
    case identity(ordinal: Int32, text: UnsafeRawBufferPointer)
}
