package org.reversementoring.persistence;

import java.util.List;

/** The statements of {@link StagedQueries}; {@code :run} is the run whose rows count. */
final class StagedSql {
    /** What the directory tells of a person, as columns of all three tables. */
    private static final String TOLD =
            "directory_key, employee_number, fingerprint, name, work_email, title, level_label,"
                    + " level_rank, organisation, manager_number, location, country, time_zone, hired, on_leave";

    private static final String IN_EMPLOYMENT = "employment in ('EMPLOYED', 'INCOMPLETE')";

    /** Found by the number, or by nothing yet. */
    static final String FIND_DIFFERING = "insert into person_differing"
            + " (run, id, known, by_key, new_line, known_key, new_id, " + TOLD + ")"
            + " select s.run, coalesce(p.id, s.id), p.id is not null, false,"
            + " p.id is null or p.status <> 'ACTIVE' or coalesce(p.manager_number, '') <> coalesce(s.manager_number, ''),"
            + " p.directory_key, s.id, " + of("s", TOLD)
            + " from person_staged s left join person p on p.employee_number = s.employee_number"
            + " where s.run = :run and s.employment = 'EMPLOYED'"
            + " and (p.fingerprint is null or p.fingerprint <> s.fingerprint)";

    /** Nobody has the number: the key may still tell. */
    static final String FIND_BY_KEY = "merge into person_differing d using person p"
            + " on d.run = :run and not d.known and p.directory_key = d.directory_key"
            + " when matched then update set id = p.id, known = true, by_key = true,"
            + " new_line = true, known_key = p.directory_key";

    /** Whom another worker's key tells of is not the one who now has the number that they had before. */
    static final String KEY_BEFORE_NUMBER = "update person_differing set id = new_id, known = false, new_line = true"
            + " where run = :run and known and not by_key"
            + " and id in (select d.id from person_differing d where d.run = :run and d.by_key)";

    /**
     * Of the few who come in employment in two parts; run, run. Two who have one number and not one key are not one
     * worker.
     */
    static final String FORGET_EARLIER_PARTS = "merge into person_staged s using"
            + " (select employee_number, directory_key, max(part) last from person_staged where run = ? and "
            + IN_EMPLOYMENT + " group by employee_number, directory_key having min(part) < max(part)) l"
            + " on s.run = ? and s.employee_number = l.employee_number"
            + " and coalesce(s.directory_key, '') = coalesce(l.directory_key, '')"
            + " and s.part < l.last and s." + IN_EMPLOYMENT
            + " when matched then delete";

    static final String EMPLOYED_TWICE =
            "select distinct employee_number from person_staged where run = :run and employment = 'EMPLOYED'"
                    + " and (employee_number in (select employee_number from person_staged where run = :run and employment = 'EMPLOYED'"
                    + " group by employee_number having count(*) > 1)"
                    + " or directory_key in (select directory_key from person_staged where run = :run and employment = 'EMPLOYED'"
                    + " and directory_key is not null group by directory_key having count(*) > 1)) order by employee_number";

    /** Found by the number, while both keys are known and differ. */
    private static final String ANOTHER_KEY = "from person_differing d join person p on p.id = d.id"
            + " where d.run = :run and d.known and not d.by_key and d.known_key <> d.directory_key";

    static final String NUMBERS_OF_OTHERS = "select d.employee_number from person_differing d"
            + " join person p on p.directory_key = d.directory_key and p.id <> d.id"
            + " where d.run = :run and not d.by_key and coalesce(d.known_key, '') <> d.directory_key"
            + " union select d.employee_number " + ANOTHER_KEY + " and p.status = 'LEFT'"
            + " order by employee_number";

    private static final String OF_NEW_KEYS = ANOTHER_KEY + " and p.status = 'ACTIVE'"
            + " and not exists (select 1 from person o where o.directory_key = d.directory_key)"
            + " and not exists (select 1 from person_staged s where s.run = :run and s.employment = 'LEFT'"
            + " and s.directory_key = d.known_key and s.employee_number = d.employee_number)";

    static final String NEW_KEYS = "select count(*) " + OF_NEW_KEYS;

    static final String NUMBERS_WITH_NEW_KEYS = "select d.employee_number " + OF_NEW_KEYS + " order by 1";

    static final String MANAGERS_FOUND = "select coalesce(sum(m.people), 0) from"
            + " (select manager_number, count(*) people from person_staged where run = :run and " + IN_EMPLOYMENT
            + " and manager_number is not null group by manager_number) m"
            + " where m.manager_number in (select employee_number from person_staged where run = :run)";

    static final String NEW_LINES = "select count(*) from person_differing where run = :run and new_line";

    /** Whoever has nobody below them stands in no circle; three times over, few are left. */
    static final String LINES_THAT_MAY_CIRCLE = "with lines as (select employee_number number, manager_number manager"
            + " from person_staged where run = :run and " + IN_EMPLOYMENT + " and manager_number is not null),"
            + " once as (select * from lines where number in (select manager from lines)),"
            + " twice as (select * from once where number in (select manager from once))"
            + " select number, manager from twice where number in (select manager from twice)";

    static final String DIFFERENCES = "select d.id, d.known, " + of("d", PersonColumns.TOLD) + ", "
            + of("p", PersonColumns.ALL)
            + " from person_differing d left join person p on d.known and p.id = d.id where d.run = :run";

    static final String ABSENCES = "select " + of("p", PersonColumns.ALL)
            + ", p.missing_since, l.times is not null or k.times is not null, l.last_day, k.last_day"
            + " from person p"
            + " left join (select employee_number, max(last_day) last_day, count(*) times from person_staged"
            + " where run = :run and employment = 'LEFT' group by employee_number) l"
            + " on l.employee_number = p.employee_number"
            + " left join (select directory_key, max(last_day) last_day, count(*) times from person_staged"
            + " where run = :run and employment = 'LEFT' and directory_key is not null group by directory_key) k"
            + " on k.directory_key = p.directory_key"
            + " where p.status = 'ACTIVE'"
            + " and not exists (select 1 from person_staged s where s.run = :run and s." + IN_EMPLOYMENT
            + " and s.employee_number = p.employee_number)"
            + " and not exists (select 1 from person_staged s where s.run = :run and s.employment = 'INCOMPLETE'"
            + " and s.directory_key = p.directory_key)"
            + " and not exists (select 1 from person_differing d where d.run = :run and d.known and d.id = p.id)";

    static final String UPDATE = "merge into person p using"
            + " (select * from person_differing where run = :run and known) d on p.id = d.id"
            + " when matched then update set version = p.version + 1, status = 'ACTIVE', last_day = null, missing_since = null, "
            + assigned(TOLD).replace("= d.directory_key", "= coalesce(d.directory_key, p.directory_key)");

    static final String INSERT = "insert into person (id, version, status, " + TOLD + ")" + " select id, 0, 'ACTIVE', "
            + TOLD + " from person_differing where run = :run and not known";

    static final String IS_ANYBODY_KNOWN = "select count(*) from (select id from person limit 1) p";

    /** Where nobody is known yet. */
    static final String DIFFERENCES_OF_NOBODY = "select s.id, false, " + of("s", PersonColumns.TOLD)
            + " from person_staged s where s.run = :run and s.employment = 'EMPLOYED'";

    /** Where nobody is known yet. */
    static final String INSERT_EVERYBODY = "insert into person (id, version, status, " + TOLD + ")"
            + " select id, 0, 'ACTIVE', " + TOLD
            + " from person_staged where run = :run and employment = 'EMPLOYED'";

    /**
     * On PostgreSQL, for one transaction. Whole companies are joined. The default of 4 MB would write to the disk, and
     * what the database knows of a table that is filled anew each time is of an earlier run: it would take it for empty
     * and loop.
     */
    static final List<String> FOR_WHOLE_COMPANIES =
            List.of("set local work_mem = '64MB'", "set local enable_nestloop = off");

    private StagedSql() {}

    private static String of(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }

    private static String assigned(String columns) {
        StringBuilder set = new StringBuilder();
        for (String column : columns.split(", ")) {
            set.append(set.isEmpty() ? "" : ", ").append(column).append(" = d.").append(column);
        }
        return set.toString();
    }
}
