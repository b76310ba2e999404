/// The names of the roles that every cluster has.
public enum ClusterRole {
    /// The superuser that initdb makes; for backup, restore and repair alone.
    public static let administrator = "dudao_admin"
    /// The owner of the database, who migrates it and makes the roles of the districts; no superuser.
    public static let owner = "dudao_owner"
    /// The role of the commands; owns nothing and inherits nothing.
    public static let application = "dudao_app"
}
