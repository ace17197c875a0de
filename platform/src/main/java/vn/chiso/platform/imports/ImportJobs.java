package vn.chiso.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.request.RequestId;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.CallerState;

/** The table of import jobs. Each is worked on by one replica at a time, and ends in the transaction of its effect. */
@ApplicationScoped
class ImportJobs {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration KEEP = Duration.ofDays(7);
    private static final String COLUMNS = """
            id, version, collection, on_behalf_of, request_id, format, parameters, sha256, state, attempts, rows_total,
            rows_done, counts, faults, faults_total, created_at, ended_at
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final SystemClock clock;
    private final RequestId requestId;

    ImportJobs(Sql sql, ObjectMapper json, SystemClock clock, RequestId requestId) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.requestId = requestId;
    }

    void add(UUID id, CallerState author, ReceivedFile file) {
        sql.update(
                """
                insert into import_job (id, version, collection, author, on_behalf_of, request_id, format, parameters,
                                        content, sha256, state, rows_total, created_at)
                values (?, 0, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """,
                id,
                file.collection(),
                author.subject(),
                write(author),
                requestId.value(),
                file.format().name(),
                write(file.parameters()),
                file.content(),
                file.sha256(),
                ImportState.CHECKING.name(),
                file.rows(),
                clock.now());
    }

    /** Another person's job does not exist. */
    Optional<ImportJob> find(String collection, UUID id, String author) {
        return one("where id = ? and collection = ? and author = ?", id, collection, author);
    }

    byte[] content(UUID id) {
        return sql.query("select content from import_job where id = ?", row -> row.getBytes(1), id)
                .getFirst();
    }

    /** The oldest open job that no replica is at work on, for a while; to be called in a transaction of its own. */
    Optional<ImportJob> claim() {
        var now = clock.now();
        return sql.query("""
                        update import_job
                           set leased_until = ?, attempts = attempts + 1
                         where id = (select id from import_job
                                      where state in ('CHECKING', 'APPLYING')
                                        and (leased_until is null or leased_until < ?)
                                      order by created_at limit 1
                                        for update skip locked)
                        returning
                        """ + COLUMNS, this::read, now.plus(LEASE), now).stream()
                .findFirst();
    }

    void progress(ImportJob job, int rows) {
        sql.update(
                "update import_job set rows_done = ?, leased_until = ? where id = ? and version = ?",
                rows,
                clock.now().plus(LEASE),
                job.id(),
                job.version());
    }

    /** After a run that broke off: the next attempt need not wait for the end of the lease. */
    void release(ImportJob job) {
        sql.update(
                "update import_job set leased_until = ? where id = ? and version = ?",
                clock.now().plus(PAUSE),
                job.id(),
                job.version());
    }

    /** @return false if the job has moved on meanwhile */
    boolean startApplying(ImportJob job, CallerState author) {
        return sql.update("""
                        update import_job
                           set state = ?, version = version + 1, on_behalf_of = ?::jsonb, request_id = ?,
                               leased_until = null, attempts = 0, rows_done = 0
                         where id = ? and version = ?
                        """, ImportState.APPLYING.name(), write(author), requestId.value(), job.id(), job.version())
                == 1;
    }

    /** @return false if the job has moved on: another replica took over, and the effect must not happen twice */
    boolean end(ImportJob job, ImportState state, ImportOutcome outcome) {
        var now = clock.now();
        boolean over = state != ImportState.CHECKED;
        return sql.update(
                        """
                        update import_job
                           set state = ?, version = version + 1, leased_until = null, rows_done = ?, counts = ?::jsonb,
                               faults = ?::jsonb, faults_total = ?, content = case when ? then null else content end,
                               ended_at = case when ? then cast(? as timestamptz) end
                         where id = ? and version = ?
                        """,
                        state.name(),
                        outcome.rows(),
                        outcome.counts() == null ? null : write(outcome.counts()),
                        write(outcome.faults()),
                        outcome.faultsTotal(),
                        over,
                        over,
                        now,
                        job.id(),
                        job.version())
                == 1;
    }

    @Scheduled(every = "1h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        sql.update("delete from import_job where created_at < ?", clock.now().minus(KEEP));
    }

    private Optional<ImportJob> one(String condition, Object... parameters) {
        return sql.query("select " + COLUMNS + " from import_job " + condition, this::read, parameters).stream()
                .findFirst();
    }

    private ImportJob read(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("collection"),
                parse(row.getString("on_behalf_of"), new TypeReference<CallerState>() {}),
                row.getString("request_id"),
                SheetFormat.valueOf(row.getString("format")),
                parse(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                row.getString("sha256"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                parse(row.getString("counts"), new TypeReference<ImportCounts>() {}),
                parse(row.getString("faults"), new TypeReference<List<StoredFault>>() {}),
                row.getInt("faults_total"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "ended_at"));
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An import job holds what we did not write", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + value.getClass(), e);
        }
    }
}
