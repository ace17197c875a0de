package vn.chiso.bench.lag;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.bench.Figure;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/**
 * When the transactions were committed that wrote an event, and those that took it, as the database tells of every
 * transaction. An outbox row is changed once more when it was sent, hence a row that is not.
 */
final class CommitWatch implements AutoCloseable {

    private static final List<Service> PRODUCERS = List.of(Service.CRITERIA, Service.SCORING, Service.TASK);
    private static final List<Service> CONSUMERS = List.of(Service.SCORING, Service.TASK, Service.NOTIFICATION);

    private static final String WATCH = """
            create schema bench_lag;
            create table bench_lag.appended (event_id uuid not null, topic text not null);
            create function bench_lag.append() returns trigger language plpgsql security definer as $$
            begin
                insert into bench_lag.appended values (new.id, new.topic);
                return null;
            end $$;
            create trigger bench_lag after insert on outbox_event for each row execute function bench_lag.append();
            """;

    private final ChisoSystem system;
    private final List<String> pairs;

    /** When it happened, in seconds. */
    record Appended(UUID event, String topic, double at) {}

    CommitWatch(ChisoSystem system) {
        this.system = system;
        this.pairs = Consumed.pairs(system.settings().layout().root(), CONSUMERS);
        PRODUCERS.forEach(service -> execute(service, WATCH));
    }

    /** In the order of their commits. */
    List<Appended> appended(Service producer) {
        return rows(producer, """
                select event_id::text, topic, extract(epoch from pg_xact_commit_timestamp(xmin))
                  from bench_lag.appended order by 3
                """).stream()
                .map(row -> new Appended(UUID.fromString(row.get(0)), row.get(1), Double.parseDouble(row.get(2))))
                .toList();
    }

    /** When the consumer's effect of each event was committed. */
    private Map<String, Double> taken(Service consumer) {
        Map<String, Double> taken = new HashMap<>();
        rows(consumer, "select event_id, '', extract(epoch from pg_xact_commit_timestamp(xmin)) from inbox_event")
                .forEach(row -> taken.put(row.get(0), Double.parseDouble(row.get(2))));
        return taken;
    }

    /** Seconds from commit to commit, of every event that somebody took. */
    Map<String, List<Double>> lags() {
        Map<Service, Map<String, Double>> taken = new EnumMap<>(Service.class);
        CONSUMERS.forEach(consumer -> taken.put(consumer, taken(consumer)));
        Map<String, List<Double>> lags = new TreeMap<>();
        for (var producer : PRODUCERS) {
            for (var event : appended(producer)) {
                taken.forEach((consumer, times) -> {
                    var at = times.get(event.event().toString());
                    if (at != null) {
                        lags.computeIfAbsent(Consumed.pair(event.topic(), consumer), _ -> new ArrayList<>())
                                .add(at - event.at());
                    }
                });
            }
        }
        return lags;
    }

    /** How many events of each topic that has any. */
    private Map<String, Long> written() {
        return PRODUCERS.stream()
                .flatMap(producer -> appended(producer).stream())
                .collect(Collectors.groupingBy(Appended::topic, Collectors.counting()));
    }

    /** Whether each consumer has taken all events of its topics. */
    boolean isComplete() {
        // In this order: more may be taken of what is written meanwhile, never less.
        var written = written();
        var lags = lags();
        return pairs.stream()
                .allMatch(pair ->
                        lags.getOrDefault(pair, List.of()).size() >= written.getOrDefault(Consumed.topic(pair), 0L));
    }

    List<Figure> figures() {
        var written = written();
        return LagFigures.of(pairs, written, lags());
    }

    /** The seconds after which the broker had the last event of a topic that was written since. */
    double sent(Service producer, String topic) {
        return Double.parseDouble(rows(
                        producer,
                        "select '', '', coalesce(max(extract(epoch from o.sent_at - o.created_at)), 0) from outbox_event o"
                                + " join bench_lag.appended a on a.event_id = o.id where a.topic = '" + topic + "'")
                .getFirst()
                .get(2));
    }

    /** The time of the database. */
    double now() {
        return Double.parseDouble(rows(Service.TASK, "select '', '', extract(epoch from clock_timestamp())")
                .getFirst()
                .get(2));
    }

    /** When the last message came into anybody's inbox. */
    double lastMessage() {
        return Double.parseDouble(rows(
                        Service.NOTIFICATION,
                        "select '', '', coalesce(max(extract(epoch from pg_xact_commit_timestamp(xmin))), 0) from inbox_message")
                .getFirst()
                .get(2));
    }

    private List<List<String>> rows(Service service, String sql) {
        try (var connection = system.database(service).connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(List.of(row.getString(1), row.getString(2), row.getString(3)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(Service service, String sql) {
        try (var connection = system.database(service).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        PRODUCERS.forEach(
                service -> execute(service, "drop trigger bench_lag on outbox_event; drop schema bench_lag cascade"));
    }
}
