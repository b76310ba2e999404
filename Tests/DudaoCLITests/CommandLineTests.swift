import Testing

/// Tests of the built command as a user runs it.
///
/// One process at a time, so that a busy machine slows the tests down and doesn't make them fail.
@Suite("The command", .serialized)
struct CommandLineTests {}
