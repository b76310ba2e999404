public import SupervisionModel

/// Something that others should hear of, kept with the act and polled for; a hint may come sooner, the outbox is the truth.
public struct OutboxMessage: Hashable, Sendable {
    /// What it is about: `urgent-report`.
    public let topic: String
    /// The district it belongs to; the city's own when nil.
    public let district: DistrictCode?
    /// Its content, as JSON text without personal data.
    public let payload: String

    /// Makes a message.
    public init(topic: String, district: DistrictCode?, payload: String) {
        self.topic = topic
        self.district = district
        self.payload = payload
    }
}
