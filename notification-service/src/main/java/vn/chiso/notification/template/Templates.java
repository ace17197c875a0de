package vn.chiso.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** The words in use: those that came with the service until somebody changes them. */
@ApplicationScoped
class Templates {

    static final String REMINDER = "reminder";

    /** How long another replica may still use the words of before a change. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Sql sql;
    private final SystemClock clock;
    private final Renderer renderer;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();
    private final Map<String, Renderer.Parsed> builtIn = new ConcurrentHashMap<>();

    Templates(Sql sql, SystemClock clock, Renderer renderer) {
        this.sql = sql;
        this.clock = clock;
        this.renderer = renderer;
    }

    private record Cached(Renderer.Parsed parsed, Instant lookAgainAt) {}

    Renderer.Parsed inUse(String language) {
        var now = clock.now();
        return cache.compute(
                        language,
                        (key, known) -> known != null && now.isBefore(known.lookAgainAt())
                                ? known
                                : new Cached(look(key, known), now.plus(LOOK_EVERY)))
                .parsed();
    }

    /** Those that came with the service. */
    Renderer.Parsed builtIn(String language) {
        return builtIn.computeIfAbsent(language, key -> renderer.parse(0, wordsBuiltIn(key)));
    }

    private Renderer.Parsed look(String language, Cached known) {
        int version = sql.query(
                        "select coalesce(max(version), 0) from template_version where name = ? and language = ?",
                        row -> row.getInt(1),
                        REMINDER,
                        language)
                .getFirst();
        return known != null && known.parsed().version() == version
                ? known.parsed()
                : renderer.parse(version, current(language).words());
    }

    /** The newest version. */
    TemplateResponse current(String language) {
        return sql
                .query(
                        "select * from template_version where name = ? and language = ? order by version desc limit 1",
                        Templates::version,
                        REMINDER,
                        language)
                .stream()
                .findFirst()
                .orElseGet(() -> first(language));
    }

    /** Version 0, which came with the service. */
    static TemplateResponse first(String language) {
        return new TemplateResponse(REMINDER, language, 0, wordsBuiltIn(language), null, null);
    }

    /** Those behind a version, oldest first. */
    List<TemplateResponse> versions(String language, int after, int limit) {
        return sql.query(
                "select * from template_version where name = ? and language = ? and version > ? order by version limit ?",
                Templates::version,
                REMINDER,
                language,
                after,
                limit);
    }

    void add(TemplateResponse template) {
        sql.update(
                """
                insert into template_version (name, language, version, subject, text_body, html_body, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                template.name(),
                template.language(),
                template.version(),
                template.words().subject(),
                template.words().text(),
                template.words().html(),
                template.changedAt(),
                template.changedBy());
    }

    /** Until the transaction ends nobody else changes these words. */
    void lock(String language) {
        sql.query("select pg_advisory_xact_lock(804130, hashtext(?))", row -> null, language);
    }

    private static TemplateResponse version(ResultSet row) throws SQLException {
        return new TemplateResponse(
                row.getString("name"),
                row.getString("language"),
                row.getInt("version"),
                new Words(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static Words wordsBuiltIn(String language) {
        var folder = "templates/reminder/" + language + "/";
        return new Words(read(folder + "subject.txt"), read(folder + "body.txt"), read(folder + "body.html"));
    }

    /** Without the line that declares types for the build. */
    private static String read(String resource) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
