package vn.chiso.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the processes below this one hold in memory, each page once however many of them share it. */
final class Memory {

    private static final double KIBIBYTES = 1 << 20;

    private Memory() {}

    static double gibibytes() {
        return ProcessHandle.current()
                        .descendants()
                        .mapToLong(process -> kibibytes(process.pid()))
                        .sum()
                / KIBIBYTES;
    }

    private static long kibibytes(long pid) {
        return Stream.concat(lines(pid, "smaps_rollup").stream(), lines(pid, "status").stream())
                .filter(line -> line.startsWith("Pss:") || line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Nothing of a process that has ended meanwhile, or does not let us look. */
    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
