package vn.chiso.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.chiso.bench.Programs;

/** As many requests as so many clients can make, one after the other each. */
public record Saturation(int clients, Duration duration) {

    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern TROUBLE = Pattern.compile("Non-2xx|Socket errors");

    /** By wrk where the machine has it: it leaves the most of the cores to what is measured. */
    public double perSecond(HttpCall call) {
        check(call);
        return wrk().map(program -> by(program, call)).orElseGet(() -> byOurselves(call));
    }

    public static String client() {
        return wrk().isPresent() ? "wrk" : "sockets";
    }

    private static Optional<Path> wrk() {
        return Programs.find("wrk");
    }

    private static void check(HttpCall call) {
        new Clients(1).each(call.port(), (_, wire) -> {
            Clients.require(call, wire.exchange(call.bytes()));
            return null;
        });
    }

    private double by(Path program, HttpCall call) {
        List<String> words = new ArrayList<>(List.of(
                program.toString(),
                "-t" + Math.min(2, clients),
                "-c" + clients,
                "-d" + Math.max(1, duration.toSeconds()) + "s",
                "--timeout",
                "30s"));
        call.headers().forEach((name, value) -> words.addAll(List.of("-H", name + ": " + value)));
        words.add(call.url());
        var output = Programs.output(words);
        var rate = RATE.matcher(output);
        if (!rate.find() || TROUBLE.matcher(output).find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    double byOurselves(HttpCall call) {
        var bytes = call.bytes();
        return by(call, () -> bytes);
    }

    /**
     * Another request every time.
     *
     * @param model of all of them: where they go and how they have to be answered
     */
    public double perSecond(HttpCall model, Supplier<HttpCall> calls) {
        return by(model, () -> calls.get().bytes());
    }

    private double by(HttpCall call, Supplier<byte[]> requests) {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        int made = new Clients(clients)
                        .each(call.port(), (_, wire) -> {
                            int count = 0;
                            do {
                                Clients.require(call, wire.exchange(requests.get()));
                                count++;
                            } while (System.nanoTime() < end);
                            return count;
                        })
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return made / ((System.nanoTime() - start) / 1e9);
    }
}
