package vn.chiso.bench;

import java.time.Duration;
import java.util.List;

/** The words after {@code ./chiso bench}. */
record Options(Duration warmUp, Duration duration, int runs, int units, int criteria, boolean engineOnly) {

    private static final int UNITS = 3_321;
    private static final int CRITERIA = 100;

    static Options parse(List<String> words) {
        var options = new Options(Duration.ofMinutes(2), Duration.ofSeconds(30), 5, UNITS, CRITERIA, false);
        for (var word : words) {
            var pair = word.split("=", 2);
            var value = pair.length == 2 ? pair[1] : "";
            options = switch (pair[0]) {
                case "--warm-up" -> options.with(seconds(value), options.duration, options.units, options.engineOnly);
                case "--duration" -> options.with(options.warmUp, seconds(value), options.units, options.engineOnly);
                case "--units" ->
                    options.with(options.warmUp, options.duration, Integer.parseInt(value), options.engineOnly);
                case "--engine-only" -> options.with(options.warmUp, options.duration, options.units, true);
                default -> throw new IllegalArgumentException("Unknown option " + word + "; see deploy/bench/README.md.");
            };
        }
        return options;
    }

    private Options with(Duration warmUp, Duration duration, int units, boolean engineOnly) {
        return new Options(warmUp, duration, runs, units, criteria, engineOnly);
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }

    Timing timing() {
        return new Timing(warmUp, runs);
    }
}
