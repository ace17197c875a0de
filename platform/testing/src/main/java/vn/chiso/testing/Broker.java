package vn.chiso.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker (KRaft, both roles in one node) inside the JVM of the tests. */
final class Broker {

    /** Kept, because the logging system only holds loggers weakly and would forget their level. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private final Cut proxy;
    private final int directPort;

    private Broker(Cut proxy, int directPort) {
        this.proxy = proxy;
        this.directPort = directPort;
    }

    static Broker start() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        int proxied = FreePorts.next();
        int direct = FreePorts.next();
        int controller = FreePorts.next();
        Cut proxy = Cut.inFrontOf(proxied);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            // Kafka looks its plug-ins up there, and must not find the classes of a Quarkus that will be closed.
            Thread.currentThread().setContextClassLoader(Broker.class.getClassLoader());
            Path directory = Files.createTempDirectory("chiso-kafka-");
            Properties properties = properties(directory.resolve("log"), proxied, proxy.port(), direct, controller);
            format(directory, properties);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory), "stop-kafka"));
            return new Broker(proxy, direct);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka does not start", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    Cut proxy() {
        return proxy;
    }

    String serviceBootstrap() {
        return "127.0.0.1:" + proxy.port();
    }

    String directBootstrap() {
        return "127.0.0.1:" + directPort;
    }

    private static Properties properties(Path log, int proxied, int advertised, int direct, int controller) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "DIRECT");
        properties.put(
                "listeners",
                "SERVICE://127.0.0.1:%d,DIRECT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(proxied, direct, controller));
        properties.put(
                "advertised.listeners", "SERVICE://127.0.0.1:%d,DIRECT://127.0.0.1:%d".formatted(advertised, direct));
        properties.put("listener.security.protocol.map", "SERVICE:PLAINTEXT,DIRECT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", log.toString());
        properties.put("auto.create.topics.enable", "true");
        // More than one, so that a test notices an event without a key.
        properties.put("num.partitions", "3");
        properties.put("message.max.bytes", String.valueOf(8 * 1024 * 1024));
        properties.put("default.replication.factor", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        // A lone consumer need not wait for others to join.
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A machine that stands still for a moment must not cost the broker its partitions.
        properties.put("broker.session.timeout.ms", "60000");
        properties.put("controlled.shutdown.enable", "false");
        return properties;
    }

    private static void format(Path directory, Properties properties) throws IOException {
        Path file = directory.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit;
        try (PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            exit = StorageTool.execute(
                    new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, print);
        }
        if (exit != 0) {
            throw new IOException(
                    "Kafka's log directory cannot be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static void stop(KafkaRaftServer server, Path directory) {
        // A broker that loses its files halts the JVM; at this point that would hide the result of the tests.
        Exit.setHaltProcedure((status, message) -> {});
        server.shutdown();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + directory, e);
        }
    }
}
