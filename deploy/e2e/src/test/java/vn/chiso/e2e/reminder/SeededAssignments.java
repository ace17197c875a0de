package vn.chiso.e2e.reminder;

import java.time.LocalDate;
import java.util.Random;

/** A thousand assignments of twenty units, each with one to three rungs that are due. */
final class SeededAssignments {

    static final int COUNT = 1_000;

    private static final int UNITS = 20;
    private static final String UNIT = "('00000000-0000-7000-8000-' || lpad(%s::text, 12, '0'))::uuid";

    private SeededAssignments() {}

    /** Critical, so that it does not matter whether the officers sleep while the test runs. */
    private static final String STEP = """
            {"offsetDays": 0, "positions": ["OFFICER"], "channels": ["INBOX", "EMAIL"], "urgency": "CRITICAL"}""";

    /** Before a sweep is stopped at the table of contacts. */
    static void writeContacts(TestDatabase database) {
        database.execute("""
                insert into contact (id, version, unit_id, position, name, username, email, language)
                select uuidv7(), 0, %s, 'OFFICER', 'Cán bộ ' || i, 'canbo' || i, 'canbo' || i || '@chiso.example', 'vi'
                  from generate_series(1, %d) i
                """.formatted(UNIT.formatted("i"), UNITS));
    }

    /** In one transaction, so that no sweep sees half of it. */
    static void write(TestDatabase database, LocalDate today, Random random) {
        var rungs = new StringBuilder();
        for (int i = 1; i <= COUNT; i++) {
            rungs.append(i == 1 ? "" : ", ")
                    .append('(').append(i).append(", ").append(1 + random.nextInt(3)).append(')');
        }
        database.execute("""
                begin;
                create temporary table seeded on commit drop as
                select uuidv7() as id, i, rungs from (values %1$s) seeds (i, rungs);
                insert into tracked_assignment (id, version, source_version, plan_id, title, unit_id, unit_code, unit_name,
                       owner_unit_id, due_date, work, review, excused, changed_at)
                select id, 0, 0, gen_random_uuid(), 'Nhiệm vụ số ' || i, %2$s, 'X', 'Đơn vị', gen_random_uuid(),
                       date '%3$s', 'IN_PROGRESS', 'NONE', false, now()
                  from seeded;
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, kind, days, provisional,
                       latest_only)
                select uuidv7(), id, date '%3$s', -back, date '%3$s' - back, '%4$s', 'OPEN', 'LADDER', 'CALENDAR', false, true
                  from seeded, generate_series(0, rungs - 1) back;
                commit;
                """.formatted(
                        rungs, UNIT.formatted("(1 + i % " + UNITS + ")"), today, STEP));
    }
}
