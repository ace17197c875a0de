package vn.chiso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where and how figures were taken: without it nobody can compare them with others. */
final class Machine {

    private static final double KIBIBYTES_OF_A_GIBIBYTE = 1024 * 1024;

    private Machine() {}

    static String line(List<String> options) {
        return Stream.of(
                        Stream.of(
                                LocalDate.now(ZoneId.systemDefault()).toString(),
                                Runtime.getRuntime().availableProcessors() + " × "
                                        + first("/proc/cpuinfo", "model name").orElse("processors"),
                                memory(),
                                first("/etc/os-release", "PRETTY_NAME").orElse("an unknown system"),
                                "Java " + Runtime.version()),
                        peer("nginx", "-v").stream(),
                        peer("pgbench", "--version").stream(),
                        Stream.of(String.join(" ", options)))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String memory() {
        return first("/proc/meminfo", "MemTotal")
                .map(total ->
                        Math.round(Long.parseLong(total.replaceAll("\\D", "")) / KIBIBYTES_OF_A_GIBIBYTE) + " GiB")
                .orElse("");
    }

    private static Optional<String> peer(String program, String question) {
        return Programs.find(program)
                .map(path -> Programs.output(List.of(path.toString(), question)).strip());
    }

    /** Of the first line that begins so, what stands behind its colon or equals sign. */
    private static Optional<String> first(String file, String name) {
        var path = Path.of(file);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.replaceFirst("^[^:=]*[:=]", "")
                            .replace("\"", "")
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
