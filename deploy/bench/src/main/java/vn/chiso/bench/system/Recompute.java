package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.local.client.Await;
import vn.chiso.local.system.ChisoSystem;

/** The nightly walk through all results, which {@code ./chiso bench} lets happen every few seconds. */
record Recompute(ChisoSystem system) {

    private static final Pattern WALK = Pattern.compile("(\\d+) published results recomputed in (\\d+) ms");
    private static final int WALKS = 4;

    /** @return seconds of the quickest walk through so many results */
    double seconds(int results) {
        return Await.until(WALKS + " walks through " + results + " results", () -> walks(results)).stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElseThrow()
                / 1e3;
    }

    private Optional<List<Long>> walks(int results) {
        try {
            var log = Files.readString(system.settings().layout().logs().resolve("scoring-service.log"));
            var walks = WALK.matcher(log)
                    .results()
                    .filter(walk -> Integer.parseInt(walk.group(1)) >= results)
                    .map(walk -> Long.valueOf(walk.group(2)))
                    .toList();
            return walks.size() < WALKS ? Optional.empty() : Optional.of(walks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
