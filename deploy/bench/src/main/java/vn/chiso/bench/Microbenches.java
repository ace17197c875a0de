package vn.chiso.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.chiso.bench.deadline.DeadlineMicrobench;
import vn.chiso.bench.engine.EngineMicrobench;

/** What is too short for a clock, measured by JMH on one core each. */
final class Microbenches {

    /** So that the one line of the table says what it is. */
    private static final Map<String, String> NAMES = Map.of(
            "card", "JMH, engine: one card of 100 criteria",
            "tracedLines", "JMH, engine: the 100 lines with their traces",
            "deadlineText", "JMH, deadlines: one text, mean of 12 kinds",
            "longProse", "JMH, deadlines: 384 letters that are none");

    private static final int ITERATIONS = 5;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(5);

    private Microbenches() {}

    /** In a JVM of its own each, because what ran before would decide how the compiler sees the next. */
    static List<Figure> run(Duration warmUp) {
        var warm = warmUp.compareTo(LONGEST_WARM_UP) < 0 ? warmUp : LONGEST_WARM_UP;
        return figures(all().forks(1)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(Math.max(1, warm.toMillis())))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1)));
    }

    /** In this JVM and hardly long enough to be run at all. */
    static List<Figure> runBriefly() {
        return figures(all().forks(0)
                .warmupIterations(0)
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(50)));
    }

    private static ChainedOptionsBuilder all() {
        // Two at a time would be wrong on this machine, but its lock would stay behind in the folder for temporary
        // files.
        System.setProperty("jmh.ignoreLock", "true");
        var options = new OptionsBuilder().verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        Stream.of(EngineMicrobench.class, DeadlineMicrobench.class).forEach(type -> options.include(type.getName()));
        return options;
    }

    private static List<Figure> figures(ChainedOptionsBuilder options) {
        try {
            var results = new ArrayList<>(new Runner(options.build()).run());
            return results.stream().map(Microbenches::figure).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure figure(RunResult result) {
        var time = result.getPrimaryResult();
        return Figure.reported(NAMES.get(time.getLabel()), time.getScore(), "µs")
                .within(time.getScoreError());
    }
}
