import Glibc

/// How long the tests of faults go on: short in every run, long where an environment variable says so.
enum SoakLength {
    /// Reads a count such as `DUDAO_SOAK_KILLS`.
    static func count(_ name: String, short: Int) -> Int {
        guard let text = getenv(name), let count = Int(String(cString: text)), count > 0 else { return short }
        return count
    }

    /// Seeds to run with: those given, or the one that `DUDAO_SOAK_SEED` names.
    static func seeds(_ usual: UInt64...) -> [UInt64] {
        guard let text = getenv("DUDAO_SOAK_SEED"), let seed = UInt64(String(cString: text)) else {
            return usual
        }
        return [seed]
    }
}
