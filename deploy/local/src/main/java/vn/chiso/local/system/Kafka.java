package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** One Kafka broker that is its own controller (KRaft), in a JVM of its own. */
final class Kafka extends Part {

    private static final int EIGHT_MEBIBYTES = 8 * 1024 * 1024;
    private static final int ASK_MILLIS = 2_000;

    Kafka(Settings settings) {
        super("kafka", settings, Duration.ofMinutes(3));
    }

    @Override
    String address() {
        return settings.bootstrapServers();
    }

    @Override
    ChildProcess.Command command() {
        Path file = settings.layout().kafka().resolve("server.properties");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties().store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = Jvm.ofLauncher(settings.layout(), "256m", KafkaBroker.class, file.toString());
        return new ChildProcess.Command(words, Map.of(), settings.layout().data());
    }

    private Properties properties() {
        int client = settings.ports().kafka();
        int controller = settings.ports().kafkaController();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + client + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + client,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", settings.layout().kafka().resolve("log").toString(),
                // A mistyped topic must fail, not come into being with the wrong settings.
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                // As long as dead letters are kept, so is which of them are settled.
                "offsets.retention.minutes", "129600",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "message.max.bytes", String.valueOf(EIGHT_MEBIBYTES),
                "replica.fetch.max.bytes", String.valueOf(EIGHT_MEBIBYTES),
                // Buffers of the log cleaner: the default of 128 MiB is half of this broker's heap.
                "log.cleaner.dedupe.buffer.size", String.valueOf(EIGHT_MEBIBYTES)));
        settings.running().detour().ifPresent(detour -> leadAround(detour, properties));
        return properties;
    }

    /** A broker tells its clients where to go on: those that come by the detour are told the detour again. */
    private void leadAround(Running.Detour detour, Properties properties) {
        properties.merge("listeners", ",DETOUR://127.0.0.1:" + settings.ports().kafkaDetour(), Kafka::joined);
        properties.merge("advertised.listeners", ",DETOUR://127.0.0.1:" + detour.kafka(), Kafka::joined);
        properties.merge("listener.security.protocol.map", ",DETOUR:PLAINTEXT", Kafka::joined);
        properties.put("inter.broker.listener.name", "PLAINTEXT");
    }

    private static Object joined(Object before, Object more) {
        return before.toString() + more;
    }

    @Override
    boolean isReady() {
        try (Admin admin = admin()) {
            admin.describeCluster().clusterId().get(ASK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    void start() {
        super.start();
        try (Admin admin = admin()) {
            Topics.read(settings.layout().root().resolve("deploy/kafka/topics.txt"))
                    .createMissing(admin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new StartException("The topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while creating the topics", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000));
    }
}
