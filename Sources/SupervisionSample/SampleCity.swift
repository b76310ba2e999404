import SupervisionModel

/// A city that never was, made from a seed, with everything that a data folder of the full form holds and the truth
/// beside it.
///
/// Institutions of invented names hold sessions in the sixteen districts and the development zone; three in ten are
/// visited by teams that keep the rules; some institutions are bad, in ways that the truth file names. Rows come month
/// by month, and only registers are held in memory, so a large city needs no more than a small one.
///
/// ```swift
/// let city = SampleCity(try CityParameters(seed: 1, until: day))
/// try city.write(to: &sink)
/// ```
public struct SampleCity: Sendable {
    /// What city this is.
    public let parameters: CityParameters

    /// Describes a city.
    public init(_ parameters: CityParameters) {
        self.parameters = parameters
    }

    /// Makes the city and gives every row to a sink, in the same order each time.
    ///
    /// - Throws: What the sink throws.
    /// - Complexity: O(sessions); some 300,000 of them for 5,000 institutions in 60 months.
    public func write<Sink: CityRowSink>(to sink: inout Sink) throws(Sink.Failure) {
        let institutions = InstitutionMaker(parameters: parameters).institutions()
        let supervisors = SupervisorMaker(parameters: parameters, institutions: institutions).supervisors()
        try CityRegisters(parameters: parameters, institutions: institutions, supervisors: supervisors)
            .write(to: &sink)
        try CityProceedings(parameters: parameters, institutions: institutions, supervisors: supervisors)
            .writeRegisters(to: &sink)
        var life = CityLife(
            parameters: parameters, institutions: institutions, supervisors: supervisors)
        for offset in 0...parameters.months {
            try life.live(parameters.firstMonth.adding(months: offset), to: &sink)
        }
    }
}
