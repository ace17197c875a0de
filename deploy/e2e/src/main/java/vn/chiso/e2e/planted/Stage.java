package vn.chiso.e2e.planted;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.e2e.chaos.Replay;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.e2e.verifier.Verifier;
import vn.chiso.e2e.verifier.VersionsNeverGoBack;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.SampleLoader;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Poll;

/** The catalogue and one consumer of it, with a client that keeps a ledger. */
final class Stage {

    private static final String ADMINISTRATOR = "quantri";
    /** A killed consumer's place in its group is free after 45 s. */
    private static final Duration REST = Duration.ofSeconds(100);

    private final ChisoSystem system;
    private final Gateway gateway;
    private final Path ledger;
    private final Replay replay;

    Stage(ChisoSystem system, ChangeWatch watch, Path ledger) {
        this.system = system;
        this.gateway = new Gateway(system.settings(), watch);
        this.ledger = ledger;
        this.replay = new Replay(system.installation().bootstrapServers());
    }

    /** Writes down from now on when a version goes back. */
    void watchVersions() throws SQLException {
        VersionsNeverGoBack.watch(sources());
    }

    Replay replay() {
        return replay;
    }

    ChisoSystem system() {
        return system;
    }

    /** Nobody's grant reaches anything before there are units. */
    void loadUnits() {
        SampleLoader.steps()
                .getFirst()
                .load(gateway, new Sample(system.settings().layout().sample()));
    }

    Api api() {
        return gateway.as(ADMINISTRATOR);
    }

    /** Past the gateway, at another replica. */
    Api apiAt(String url) {
        return gateway.at(url).as(ADMINISTRATOR);
    }

    JsonNode defineIndicator(String code) {
        return api().post("/indicators", indicator(code, "Chỉ số " + code)).body();
    }

    /** Of drafts there may be any number, also two with the same content. */
    void draftSet() {
        Map<String, Object> decision = Map.of(
                "number",
                "1/QĐ",
                "date",
                "2024-01-02",
                "issuerUnitId",
                Units.of(api()).id(Sample.PROVINCE));
        api().post(
                        "/criteria-sets",
                        Map.of(
                                "programme", Sample.PROGRAMME,
                                "title", "Bộ tiêu chí thử",
                                "period", "2024",
                                "decision", decision,
                                "coverage", "EXTRACT"));
    }

    static Map<String, Object> indicator(String code, String name) {
        return Map.of("code", code, "name", name, "unitOfMeasure", "%", "direction", "HIGHER_IS_BETTER", "scale", 2);
    }

    Report verify() throws SQLException {
        return new Verifier(sources(), REST).ofWatched().verify(Optional.of(ledger), replay.injected());
    }

    private Sources sources() {
        return Sources.of(system.installation(), List.of("criteria", "scoring"));
    }

    Connection connect(String context) throws SQLException {
        return system.installation().database(context).connect();
    }

    void execute(String context, String... statements) throws SQLException {
        try (Connection connection = connect(context);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Whether the condition came true in time. */
    boolean comes(String context, Duration patience, String condition) {
        return Poll.until(patience, () -> isTrue(context, condition) ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    void await(String context, String condition) {
        if (!comes(context, Duration.ofSeconds(60), condition)) {
            throw new IllegalStateException("did not come true: " + condition);
        }
    }

    private boolean isTrue(String context, String condition) {
        try (Connection connection = connect(context);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + condition)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
