extension CommandReference {
    /// What stands before the list of commands.
    static let preface = """
        # Commands

        Every act of the daily work is one command: it names its actor, does one thing in one transaction, and prints what is
        stored. This page is made of the command tree and of the table of who may do what; a test holds it to both.

        ## What all share

        - **Who acts**: `--actor municipal/PERSON`, `district:110105/PERSON` or `auditor/PERSON`, else `DUDAO_ACTOR`. A
          command that only reads needs none. Institutions and supervisors have no login: what they hand in is entered by the
          centre whose matter it is.
        - **Which store**: `--database URL`, else `DUDAO_DATABASE_URL`, else the embedded one. Content of evidence lies in
          `DUDAO_EVIDENCE_DIR`, else in `evidence` in the embedded store's folder. `DUDAO_PERSON_KEY` names the key that
          people's documents are hashed under.
        - **What is given**: options, each named as the data folder's column (`institution_id` is `--institution-id`), or one
          JSON file with the columns as keys, `--file FILE`. Codes may be written as codes or in Chinese. `dudao schema NAME`
          prints a command's JSON Schema; all stand in `Documentation/Schemas`. An unknown key, a missing one and a value that
          can't be used are told all at once.
        - **Whose matter**: `--district CODE`; a district's own goes without saying, and so does that of a thing whose id only
          one district uses. The field `district_code` takes the Chinese name of a district too.
        - **When**: acts are of now. Days of the facts are fields.
        - **What is printed**: a table, or with `--json` an object. Columns have the data folder's names in JSON and its
          headers on the terminal. Names of supervisors stand in `supervisor list` and `supervisor show` alone, those of
          officers in `officer list`; numbers of documents stand nowhere.
        - **Doing it twice**: the same call again finds it done, says so, and ends with 0.
        - **Status**: 0 done, 1 refused by a rule, 64 the command line, 65 what was given, 69 store out of reach, 74 reading
          or writing failed, 77 not permitted. A refusal cites its article in both languages.

        ## JSON

        An act and a show: `{"outcome": "done" or "done-before", "table": NAME, "stored": {…}, "parts": {TABLE: [{…}]},
        "notes": […]}`; a show has no outcome; `stored` is an array where it is several rows, such as a team. A list:
        `{"table": NAME, "rows": [{…}], "next": KEY or null}`, and `--after KEY` goes on, `--limit N` rows at a time. The names
        of tables and columns are those of `DataFolder.md`; a list of proceedings has `state` beside them, `credit show` has
        `stands`, `pool verify` has `intact`.

        ## A record's file

        `dudao record template` writes a file with every item of the form and of the mode's supplement. A team fills it in
        without a store; `record check` names every fault at once; `record sign` adds a signature, with a reservation if need
        be; `record submit` hands it in whole. While a signature is missing the file is a draft.
        `team` names who was sent, where the store printed the file: nobody else signs it. A template replaces no file that is
        there, unless `--replace` is given.

        ## The list

        | command | what it does | who | place |
        | --- | --- | --- | --- |

        """
}
