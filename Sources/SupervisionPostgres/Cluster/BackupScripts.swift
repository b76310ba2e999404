/// The statements of backup and restore.
enum BackupScripts {
    /// Counts what a user has made in the database.
    static let count = """
        SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema';

        """

    /// Prints a script that makes the roles again.
    ///
    /// With them goes what a dump of the database leaves out: memberships, settings of roles and database,
    /// and who may connect. The script is run for a database named by the psql variable `database`.
    static let roles = """
        SELECT format('DO $make$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = %L) THEN '
            'CREATE ROLE %I; END IF; END $make$;', rolname, rolname)
        FROM pg_roles WHERE \(ours) ORDER BY rolname;

        SELECT format('ALTER ROLE %I WITH %s %s %s %s %s CONNECTION LIMIT %s;', rolname,
            CASE WHEN rolinherit THEN 'INHERIT' ELSE 'NOINHERIT' END,
            CASE WHEN rolcreaterole THEN 'CREATEROLE' ELSE 'NOCREATEROLE' END,
            CASE WHEN rolcreatedb THEN 'CREATEDB' ELSE 'NOCREATEDB' END,
            CASE WHEN rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,
            CASE WHEN rolbypassrls THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END, rolconnlimit)
        FROM pg_roles WHERE \(ours) ORDER BY rolname;

        SELECT format('GRANT %I TO %I%s;', g.rolname, m.rolname,
            CASE WHEN a.admin_option THEN ' WITH ADMIN OPTION' ELSE '' END)
        FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
        WHERE m.rolname NOT LIKE 'pg\\_%' ORDER BY g.rolname, m.rolname;

        SELECT format('ALTER %s SET %I TO %s;',
            CASE WHEN s.setrole = 0 THEN 'DATABASE :"database"'
                WHEN s.setdatabase = 0 THEN format('ROLE %I', r.rolname)
                ELSE format('ROLE %I IN DATABASE :"database"', r.rolname) END,
            split_part(c.setting, '=', 1),
            CASE WHEN split_part(c.setting, '=', 1) IN ('search_path', 'temp_tablespaces')
                THEN coalesce(nullif(substr(c.setting, strpos(c.setting, '=') + 1), ''), '''''')
                ELSE quote_literal(substr(c.setting, strpos(c.setting, '=') + 1)) END)
        FROM pg_db_role_setting s CROSS JOIN unnest(s.setconfig) WITH ORDINALITY c(setting, place)
        LEFT JOIN pg_roles r ON r.oid = s.setrole
        WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
            AND (s.setrole = 0 OR NOT r.rolsuper)
        ORDER BY s.setdatabase, r.rolname, c.place;

        SELECT 'REVOKE ALL ON DATABASE :"database" FROM PUBLIC;'
        FROM pg_database WHERE datname = current_database() AND datacl IS NOT NULL;

        SELECT format('GRANT %s ON DATABASE :"database" TO %s%s;', a.privilege_type,
            CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END,
            CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM pg_database d CROSS JOIN aclexplode(d.datacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
        WHERE d.datname = current_database() AND (a.grantee = 0 OR a.grantee <> d.datdba)
        ORDER BY r.rolname NULLS FIRST, a.privilege_type;

        """

    private static let ours = "rolname NOT LIKE 'pg\\_%' AND NOT rolsuper"

    /// Gives a restored database the name of the old one, in one transaction, and closes what is connected to
    /// either.
    ///
    /// A client that connects between the two steps makes the change fail, and all of it.
    static func swap(_ name: String, fresh: String, old: String) -> String {
        """
        SELECT count(pg_terminate_backend(pid, 10000)) AS closed FROM pg_stat_activity
        WHERE datname IN ('\(name)', '\(fresh)') AND pid <> pg_backend_pid();
        BEGIN;
        ALTER DATABASE \(name) RENAME TO \(old);
        ALTER DATABASE \(fresh) RENAME TO \(name);
        COMMIT;

        """
    }

    /// Drops what restores have left that were interrupted.
    static let tidying = """
        SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database
        WHERE datname ~ '^\(EmbeddedCluster.databaseName)_(restore|old)_[0-9]{14}$' \\gexec

        """
}
