package vn.chiso.e2e.verifier;

/** A world with one assignment, its ladder of two rungs, and the policy and calendar by which they were laid. */
abstract class LadderWorld extends BrokenWorld {

    static final String ASSIGNMENT = "0190e1a0-0000-7000-8000-000000000501";
    static final String POLICY = "0190e1a0-0000-7000-8000-000000000502";
    static final String YEAR = "0190e1a0-0000-7000-8000-000000000503";

    /** Of an assignment due on a Monday behind two holidays: three working days before it, and on its day. */
    void ladder() {
        world.sql("notification", """
                insert into reminder_policy (id, version, code, name, rungs, rules) values ('%s', 0, 'p', 'P', '[]', '[]')
                """.formatted(POLICY));
        version(0, "[{\"offsetDays\": -3, \"days\": \"WORKING\"}, {\"offsetDays\": 0}]");
        world.sql("criteria", """
                insert into calendar_year (id, version, calendar_year, revision) values ('%s', 0, 2024, 1)
                """.formatted(YEAR));
        calendar(1, """
                [{"date": "2024-04-30", "kind": "HOLIDAY"}, {"date": "2024-05-01", "kind": "HOLIDAY"},
                 {"date": "2024-05-04", "kind": "SWAPPED_OFF"}]
                """);
        tracked(ASSIGNMENT, "IN_PROGRESS", "NONE");
        assignment(ASSIGNMENT, "IN_PROGRESS", "NONE");
        rung(-3, "WORKING", "2024-04-29");
        rung(0, "CALENDAR", "2024-05-06");
    }

    void version(int version, String rungs) {
        world.sql("notification", """
                insert into reminder_policy_version (policy_id, version, name, rungs, rules) values ('%s', %d, 'P', '%s', '[]')
                """.formatted(POLICY, version, rungs));
    }

    void calendar(int revision, String entries) {
        world.sql("criteria", """
                insert into calendar_revision (id, calendar_id, revision, document, entries, recorded_on)
                values (uuidv7(), '%s', %d, '{}', '%s', '2024-01-01')
                """.formatted(YEAR, revision, entries));
    }

    void tracked(String id, String work, String review) {
        world.sql("notification", """
                insert into tracked_assignment (id, version, source_version, plan_id, title, unit_id, unit_code, unit_name,
                                                owner_unit_id, due_date, work, review, excused, changed_at, policy_id)
                values ('%s', 0, 0, '%s', 't', '%s', 'QT', 'Q', '%s', '2024-05-06', '%s', '%s', false, now(), '%s')
                """.formatted(id, UNIT, UNIT, UNIT, work, review, POLICY));
    }

    /** Whatever else task-service keeps of an assignment concerns no ladder. */
    void assignment(String id, String work, String review) {
        boolean done = work.equals("DONE");
        world.filled("task", "assignment", """
                {"id": "%s", "due_date": "2024-05-06", "work": "%s", "review": "%s", "extension": "NONE", "refusal": "NONE",
                 "done_at": %s, "done_on": %s}
                """.formatted(
                id, work, review, done ? "\"2024-05-01T00:00:00Z\"" : "null", done ? "\"2024-05-01\"" : "null"));
    }

    void rung(int offset, String days, String day) {
        world.sql("notification", """
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, kind, days, provisional,
                                  latest_only, policy_id, policy_version)
                values (uuidv7(), '%s', '2024-05-06', %d, '%s', '{}', 'OPEN', 'LADDER', '%s', false, true, '%s', 0)
                """.formatted(ASSIGNMENT, offset, day, days, POLICY));
    }

    void rungs(String change) {
        world.sql("notification", "update rung " + change);
    }
}
