package vn.chiso.bench;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.bench.engine.EngineBench;
import vn.chiso.bench.reminder.ReminderBench;
import vn.chiso.bench.system.StartBench;
import vn.chiso.bench.system.SystemBench;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Progress;

/** {@code ./chiso bench}: measures, prints one table, and the same as JSON on the last line. */
public final class Bench {

    private Bench() {}

    public static void main(String[] words) {
        // Kafka's client and Apache POI tell what nobody here wants to know.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        var options = Options.parse(List.of(words));
        List<Figure> figures = new ArrayList<>();
        if (options.has("engine")) {
            figures.addAll(new EngineBench(options.timing()).run(options.units(), options.criteria()));
        }
        if (options.has("jmh")) {
            figures.addAll(Microbenches.run(options.warmUp()));
        }
        if (options.has("system") || options.has("gateway") || options.has("lag")) {
            figures.addAll(new SystemBench(options.timing(), options.duration(), options.profile())
                    .run(options::has, options.units(), options.criteria()));
        }
        if (options.has("start")) {
            figures.addAll(new StartBench(Progress.to(System.err)).run());
        }
        if (options.has("reminders")) {
            figures.addAll(new ReminderBench(options.runs()).run());
        }
        System.out.println(Report.table(figures));
        System.out.println(Json.write(figures));
    }
}
