extension RegulationClause {
    /// Every clause of Beijing's measures, in their order, and the form's rows behind them.
    public static let all: [RegulationClause] = general + people + content + consequences + form
}
