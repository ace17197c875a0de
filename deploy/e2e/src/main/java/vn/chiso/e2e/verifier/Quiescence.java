package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The system is at rest when nothing waits: no unsent outbox row, no record beyond a group's committed offset, no import,
 * no mail in dialogue, no due rung, no sum, no recovery that nobody was told of, nothing that a webhook is to get. It must look so
 * twice in a row.
 */
final class Quiescence {

    /** Not one of the invariants: it is looked at in an empty system too. */
    static final String NAME = "the system came to rest";

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** What is at work in the databases, one row each if any. */
    private static final Map<String, List<String>> AT_WORK = Map.of(
            "criteria",
                    List.of(
                            "select count(*) || ' unit groups to be resolved anew' from unit_group_refresh having count(*) > 0"),
            "scoring",
                    List.of(
                            "select count(*) || ' recoveries to be told' from recovery_telling where due having count(*) > 0"),
            "task", List.of("select count(*) || ' figures to be summed' from punctuality_touched having count(*) > 0"),
            "notification",
                    List.of(
                            "select count(*) || ' mails in dialogue' from email_delivery where state = 'SENDING' having count(*) > 0",
                            "select count(*) || ' mails due' from email_delivery where state = 'QUEUED' and next_attempt_at <= now() having count(*) > 0",
                            "select count(*) || ' ladders to be laid anew' from relay_request having count(*) > 0",
                            """
                            select count(*) || ' webhooks behind the feed' from webhook w
                             where w.state = 'ACTIVE'
                               and exists (select 1 from feed_event f where (f.tx, f.id) > (w.tx, w.feed_id))
                            having count(*) > 0
                            """,
                            """
                            select count(*) || ' messages to webhooks due'
                              from webhook_delivery d
                              join webhook w on w.id = d.webhook_id
                             where d.state = 'QUEUED' and d.next_attempt_at <= now()
                               and w.state = 'ACTIVE' and (w.leased_until is null or w.leased_until <= now())
                            having count(*) > 0
                            """,
                            """
                            select count(*) || ' rungs due' from rung r cross join clock_offset c
                             where r.state = 'OPEN'
                               and r.fires_on <= ((now() + c.offset_millis * interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh')::date
                            having count(*) > 0
                            """));

    private static final List<String> EVERYWHERE = List.of(
            "select count(*) || ' unsent outbox rows' from outbox_event where sent_at is null having count(*) > 0",
            "select count(*) || ' imports at work' from import_job where state in ('CHECKING', 'APPLYING') having count(*) > 0");

    private final Sources sources;

    Quiescence(Sources sources) {
        this.sources = sources;
    }

    /** Violated by whatever still waits in the end; the other invariants are worth a look then all the same. */
    Outcome await(Duration patience) {
        Findings findings = new Findings(NAME);
        long end = System.nanoTime() + patience.toNanos();
        List<String> waiting = List.of("not looked at");
        int quiet = 0;
        while (quiet < 2 && System.nanoTime() < end) {
            findings.examined(1);
            waiting = waiting();
            quiet = waiting.isEmpty() ? quiet + 1 : 0;
            // The pause between two looks; the condition decides.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        waiting.forEach(findings::violated);
        return findings.outcome();
    }

    private List<String> waiting() {
        List<String> waiting = new ArrayList<>(atWork());
        waiting.addAll(behind());
        return waiting;
    }

    /** In the databases. */
    List<String> atWork() {
        List<String> atWork = new ArrayList<>();
        for (String context : sources.contexts()) {
            try (Connection connection = sources.connect(context)) {
                List<String> questions = new ArrayList<>(EVERYWHERE);
                questions.addAll(AT_WORK.get(context));
                for (String question : questions) {
                    Rows.of(connection, question, row -> context + ": " + row.getString(1))
                            .forEach(atWork::add);
                }
            } catch (SQLException e) {
                atWork.add(context + ": " + e.getMessage());
            }
        }
        return atWork;
    }

    private List<String> behind() {
        try (Admin admin = Admin.create(sources.broker())) {
            List<String> behind = new ArrayList<>();
            for (String context : sources.contexts()) {
                long lag = Consumption.TOPICS_BY_CONTEXT.containsKey(context) ? lag(admin, context) : 0;
                if (lag > 0) {
                    behind.add(context + ": " + lag + " records behind");
                }
            }
            return behind;
        } catch (ExecutionException e) {
            return List.of("the broker: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        }
    }

    private static long lag(Admin admin, String context) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(Consumption.TOPICS_BY_CONTEXT.get(context)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(Consumption.group(context))
                .partitionsToOffsetAndMetadata()
                .get();
        return admin.listOffsets(latest).all().get().entrySet().stream().collect(Collectors.summingLong(entry -> {
            OffsetAndMetadata known = committed.get(entry.getKey());
            return entry.getValue().offset() - (known == null ? 0 : known.offset());
        }));
    }
}
