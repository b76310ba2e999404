import Testing

/// What shares the encrypting server, one after the other, since some tests reconfigure it.
@Suite("Over a network", .serialized)
struct NetworkTests {}
