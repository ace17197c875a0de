package vn.chiso.bench.system;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.bench.load.Latency;

/**
 * The transactions that pgbench has logged one by one: client, number, microseconds, script, and when it ended in seconds and
 * microseconds. Under {@code --rate} the time counts from when the transaction should have begun; by how much it began later stands
 * at the end, and is part of it.
 */
final class PgbenchLog {

    private static final int CLIENT = 0;
    private static final int TIME = 2;
    private static final int SECONDS = 4;
    private static final int MICROS = 5;

    private PgbenchLog() {}

    /**
     * Without the first of each client, which prepares the statements and may come late where the rate is low.
     *
     * @param warmUp since the first of all; what should have begun in it is not counted
     */
    static Latency latency(List<String> lines, Duration warmUp) {
        var transactions = lines.stream().map(Transaction::of).toList();
        long counted = transactions.stream().mapToLong(Transaction::begin).min().orElse(0) + micros(warmUp);
        var first = transactions.stream().collect(Collectors.toMap(Transaction::client, Transaction::begin, Math::min));
        return Latency.ofMicros(transactions.stream()
                .filter(transaction -> transaction.begin() > first.get(transaction.client()))
                .filter(transaction -> transaction.begin() >= counted)
                .mapToLong(Transaction::time));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private record Transaction(String client, long begin, long time) {

        static Transaction of(String line) {
            var columns = line.split(" ");
            if (columns.length <= MICROS || !columns[TIME].matches("\\d+")) {
                throw new IllegalStateException("pgbench logged no transaction that ended well: " + line);
            }
            long time = Long.parseLong(columns[TIME]);
            long end = Long.parseLong(columns[SECONDS]) * 1_000_000 + Long.parseLong(columns[MICROS]);
            return new Transaction(columns[CLIENT], end - time, time);
        }
    }
}
