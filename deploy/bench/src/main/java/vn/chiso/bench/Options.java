package vn.chiso.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The words after {@code ./chiso bench}.
 *
 * @param only parts, with commas between them; all unless given
 * @param profile where to write where the services spend their time; null not to
 */
record Options(Duration warmUp, Duration duration, int runs, int units, int criteria, String only, Path profile) {

    /** As many communes as the country has since 2025. */
    private static final int UNITS = 3_321;

    private static final Options USUAL =
            new Options(Duration.ofSeconds(30), Duration.ofSeconds(30), 5, UNITS, 100, "", null);

    static Options parse(List<String> words) {
        var options = USUAL;
        for (var word : words) {
            options = options.with(word.split("=", 2));
        }
        return options;
    }

    private Options with(String... pair) {
        var value = pair.length == 2 ? pair[1] : "";
        return switch (pair[0]) {
            case "--warm-up" -> new Options(seconds(value), duration, runs, units, criteria, only, profile);
            case "--duration" -> new Options(warmUp, seconds(value), runs, units, criteria, only, profile);
            case "--runs" -> new Options(warmUp, duration, Integer.parseInt(value), units, criteria, only, profile);
            case "--units" -> new Options(warmUp, duration, runs, Integer.parseInt(value), criteria, only, profile);
            case "--only" -> new Options(warmUp, duration, runs, units, criteria, value, profile);
            case "--profile" -> new Options(warmUp, duration, runs, units, criteria, only, Path.of(value));
            default ->
                throw new IllegalArgumentException("Unknown option " + pair[0] + "; see deploy/bench/README.md.");
        };
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }

    boolean has(String part) {
        return only.isEmpty() || List.of(only.split(",")).contains(part);
    }

    Timing timing() {
        return new Timing(warmUp, runs);
    }
}
