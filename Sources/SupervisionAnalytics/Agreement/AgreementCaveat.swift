/// A reservation under which an agreement of two raters is to be read.
public enum AgreementCaveat: String, Sendable, Hashable, CaseIterable, Codable {
    /// Fewer pairs than the large-sample error asks for.
    case fewPairs
    /// The answers leave the error at zero: full agreement, or a rater who always said the same. No interval is given.
    case noSpread
    /// One answer is so common that kappa is low however well the raters agree (the prevalence paradox).
    case skewedPrevalence
    /// Pairs of several items, or of one visit, are counted as if they were independent.
    case pooled

    /// The reservation in Chinese, as printed.
    public var chinese: String {
        switch self {
        case .fewPairs: "成对答案偏少，区间仅供参考"
        case .noSpread: "答案无变化，无法给出区间"
        case .skewedPrevalence: "某一答案占绝大多数，κ偏低不等于一致性差，请并看一致率与PABAK"
        case .pooled: "合并计算，未考虑同一批次、不同项目间的相关"
        }
    }
}
