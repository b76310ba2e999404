extension SupervisionPolicy {
    /// For how many years after leaving an employer a supervisor isn't sent there (Article 10, our reading).
    ///
    /// The article forbids it for where somebody works; that a past employer stays closed for three years, the day of
    /// leaving counted, is ours. It becomes a setting of the policy when recusal gets all of its rules.
    public static let formerEmployerYears = 3
}
