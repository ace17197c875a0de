package vn.chiso.bench.reminder;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.local.system.Database;

/** Assignments in the database of notification-service, and what the sweep does with them as plain statements. */
record ReminderRows(Database database) {

    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final String STEP =
            "{\"offsetDays\": 30, \"positions\": [\"OFFICER\"], \"channels\": [\"INBOX\", \"EMAIL\"]}";

    /** A thousand units with an officer each; a ladder of one rung far ahead, so that the table of open rungs is full. */
    void fill(int assignments, LocalDate today) {
        run("insert into contact (id, version, unit_id, position, name, username, email, language)"
                + " select uuidv7(), 0, ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'OFFICER', 'Cán bộ ' || i,"
                + " 'canbo' || i, 'canbo' || i || '@chiso.example', 'vi' from generate_series(1, 1000) i");
        run(
                "insert into tracked_assignment (id, version, source_version, plan_id, title, unit_id, unit_code, unit_name,"
                        + " owner_unit_id, due_date, work, review, excused, changed_at)"
                        + " select uuidv7(), 0, 0, gen_random_uuid(), 'Nhiệm vụ số ' || i,"
                        + " ('00000000-0000-7000-8000-' || lpad((1 + i % 1000)::text, 12, '0'))::uuid, 'X', 'Đơn vị',"
                        + " '00000000-0000-7000-8000-000000000000', date '" + today
                        + "', 'IN_PROGRESS', 'NONE', false, now()"
                        + " from generate_series(1, " + assignments + ") i");
        run(
                "insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, kind, days, provisional, latest_only)"
                        + " select uuidv7(), id, due_date, 300, due_date + 300, '" + STEP
                        + "', 'OPEN', 'LADDER', 'CALENDAR', false, true"
                        + " from tracked_assignment");
        run("vacuum analyze");
    }

    /** All say that they want to hear no mail in the hours around this one: sending them is not the sweep's work. */
    void letMailsWait(LocalTime now) {
        run("insert into preference (id, version, contact_id, quiet_from, quiet_to) select uuidv7(), 0, id, time '"
                + now.minusHours(1) + "', time '" + now.plusHours(12) + "' from contact");
    }

    /** Further rungs, each of another assignment and never of the same day twice. */
    void makeDue(int rungs, LocalDate today) {
        run(
                "insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, kind, days, provisional, latest_only)"
                        + " select uuidv7(), a.id, a.due_date, coalesce((select min(offset_days) from rung r"
                        + "  where r.assignment_id = a.id and offset_days <= 0), 1) - 1, date '" + today + "', '" + STEP
                        + "', 'OPEN', 'LADDER', 'CALENDAR', false, true from tracked_assignment a limit " + rungs);
        run("analyze rung");
    }

    /** @throws IllegalStateException if some stay due */
    void awaitSwept(LocalDate today) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from rung where state = 'OPEN' and fires_on <= date '" + today + "'") != 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("rungs are due that nobody swept");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** The same claims, in batches of the same size, and the same rows, without a line of Java between them. */
    void sweepBarely(LocalDate today) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            int claimed;
            do {
                try (var statement = connection.createStatement()) {
                    statement.execute("create temporary table if not exists claimed (id uuid) on commit delete rows");
                    claimed = statement.executeUpdate(
                            "insert into claimed select a.id from rung r join tracked_assignment a on a.id = r.assignment_id"
                                    + " where r.state = 'OPEN' and r.fires_on <= date '" + today
                                    + "' order by r.fires_on, r.assignment_id limit " + BATCH
                                    + " for update of a skip locked");
                    statement.executeUpdate(written(today));
                }
                connection.commit();
            } while (claimed > 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(LocalDate today) {
        return """
                with due as (
                    select r.id as rung, a.*, c.id as contact, c.name, c.username, c.email, uuidv7() as message, uuidv7() as mail
                      from claimed
                      join tracked_assignment a on a.id = claimed.id
                      join rung r on r.assignment_id = a.id and r.state = 'OPEN' and r.fires_on <= date '%s'
                      join contact c on c.unit_id = a.unit_id and c.position = 'OFFICER' and c.ended_at is null),
                posted as (
                    insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body, received_at)
                    select message, 0, username, contact, id, rung, 'Nhắc việc: ' || title, repeat('Nội dung nhắc việc. ', 15), now()
                      from due),
                mailed as (
                    insert into email_delivery (id, version, contact_id, address, recipient_name, language, assignment_id, rung_id,
                           offset_days, owner_unit_id, content, message_id, state, attempts, claims, next_attempt_at, queued_at,
                           critical, quiet_from, quiet_to, waited, ready_at)
                    select mail, 0, contact, email, name, 'vi', id, rung, 0, owner_unit_id,
                           jsonb_build_object('recipient', name, 'title', title, 'unitName', unit_name), mail::text, 'QUEUED', 0, 0,
                           now() + interval '1 year', now(), false, time '21:00', time '06:00', true, now()
                      from due),
                ledgered as (
                    insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, unit_id, contact_id,
                           contact_name, state, at, inbox_message_id, delivery_id, address)
                    select uuidv7(), id, rung, username, channel, 'OFFICER', unit_id, contact, name, 'SENT', now(),
                           case channel when 'INBOX' then message end, case channel when 'EMAIL' then mail end,
                           case channel when 'EMAIL' then email end
                      from due, (values ('INBOX'), ('EMAIL')) as channels (channel))
                update rung set state = 'SENT', settled_at = now() from due where rung.id = due.rung
                """.formatted(today);
    }

    private void run(String sql) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
