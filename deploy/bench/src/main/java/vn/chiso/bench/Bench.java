package vn.chiso.bench;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.bench.engine.EngineBench;
import vn.chiso.bench.reminder.ReminderBench;
import vn.chiso.bench.system.StartBench;
import vn.chiso.bench.system.SystemBench;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Progress;

/** {@code ./chiso bench}: measures, prints where, one table, and the same as JSON on the last line. */
public final class Bench {

    private Bench() {}

    public static void main(String[] words) {
        // Kafka's client and Apache POI tell what nobody here wants to know.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        var options = Options.parse(List.of(words));
        var attempts = new Attempts();
        measure(options, attempts);
        System.out.println(Machine.line(List.of(words)) + "\n");
        System.out.println(Report.table(attempts.figures()));
        System.out.println(Json.write(attempts.figures()));
        System.exit(attempts.isAnyFailed() ? 1 : 0);
    }

    private static void measure(Options options, Attempts attempts) {
        if (options.has("engine")) {
            attempts.part("engine", () -> new EngineBench(options.timing()).run(options.units(), options.criteria()));
        }
        if (options.has("jmh")) {
            attempts.part("jmh", () -> Microbenches.run(options.warmUp()));
        }
        if (Stream.of("system", "publication", "gateway", "lag").anyMatch(options::has)) {
            var bench = new SystemBench(options.timing(), options.duration(), options.profile());
            attempts.part("system", () -> {
                bench.run(options::has, options.units(), options.criteria(), attempts);
                return List.of();
            });
        }
        if (options.has("start")) {
            attempts.part("start", () -> new StartBench(Progress.to(System.err)).run());
        }
        if (options.has("reminders")) {
            attempts.part("reminders", () -> new ReminderBench(options.timing(), options.profile()).run());
        }
    }
}
