package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.bench.Figure;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Service;

/**
 * The nightly walk through all results. It comes every few seconds in a second replica, which lives only while this is measured: the
 * first one, whose figures come before and after, neither walks nor starts anew.
 */
record Recompute(ChisoSystem system, int runs) {

    /** Read by who starts in this folder. */
    private static final String SETTINGS = "config/application.properties";

    private static final String OFTEN = "chiso.recompute.cron=*/2 * * * * ?\n";
    private static final Pattern WALK = Pattern.compile("(\\d+) published results recomputed in (\\d+) ms");

    /** Of a process that has just started. */
    private static final int COLD_WALKS = 5;

    /** With the wait for its moment. */
    private static final Duration LONGEST_WALK = Duration.ofSeconds(20);

    record Walk(int results, long millis) {}

    /** @param results of so many criteria each; there may be a few others that are small */
    Figure run(int results, int criteria) {
        var file = system.settings().layout().data().resolve(SETTINGS);
        var walks = walks(file);
        int walked = walks.getLast().results();
        var size = walked == results
                ? "%d results × %d criteria".formatted(results, criteria)
                : "%d results, %d of them × %d criteria".formatted(walked, results, criteria);
        return Figure.reported("nightly recompute of " + size, median(walks), "s");
    }

    private List<Walk> walks(Path file) {
        write(file);
        try {
            var replica = system.startSecond(Service.SCORING);
            try {
                return Poll.until(
                                LONGEST_WALK.multipliedBy((long) COLD_WALKS + runs),
                                () -> Optional.of(warm(log())).filter(walks -> walks.size() >= runs))
                        .orElseThrow(() -> new IllegalStateException(runs + " walks through all results did not come"));
            } finally {
                replica.stop();
            }
        } finally {
            delete(file);
        }
    }

    /** All but the first of those that the replica logged. */
    static List<Walk> warm(String log) {
        return WALK.matcher(log)
                .results()
                .skip(COLD_WALKS)
                .map(walk -> new Walk(Integer.parseInt(walk.group(1)), Long.parseLong(walk.group(2))))
                .toList();
    }

    /** @return seconds */
    static double median(List<Walk> walks) {
        var sorted = walks.stream().mapToLong(Walk::millis).sorted().toArray();
        return sorted[sorted.length / 2] / 1e3;
    }

    private String log() {
        try {
            return Files.readString(system.settings().layout().logs().resolve(Service.SCORING.module() + "-2.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, OFTEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
