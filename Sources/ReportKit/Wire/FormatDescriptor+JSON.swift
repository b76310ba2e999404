extension FormatDescriptor {
    /// The descriptor as one line of JSON, as a formatter answers the question what it is.
    public var json: String {
        var json: JSONWriter = JSONWriter()
        json.beginObject()
        json.member("name", name)
        json.key("title")
        json.beginObject()
        json.member("zh", title.zh)
        json.member("en", title.en)
        json.endObject()
        json.member("mediaType", mediaType)
        json.member("extension", fileExtension)
        json.key("losses")
        json.value(losses.map(\.rawValue))
        json.key("wire")
        json.beginObject()
        json.key("from")
        json.value(wireVersions.lowerBound)
        json.key("to")
        json.value(wireVersions.upperBound)
        json.endObject()
        json.endObject()
        return String(decoding: json.buffer.bytes, as: UTF8.self)
    }
}
