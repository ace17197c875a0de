package vn.chiso.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of problems with their statuses, and the names of single faults, as the sources of all services have them. */
final class ProblemCodes {

    private static final Pattern KIND = Pattern.compile("enum \\w+ implements ProblemType \\{");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^\\s+([A-Z][A-Z0-9_]+)(?:\\((\\d{3})[^)]*\\))?[,;]");
    private static final Pattern SHARED_STATUS = Pattern.compile("return (\\d{3});");
    private static final Pattern FAULT = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");

    private final Map<String, Set<String>> statuses = new HashMap<>();
    private final Set<String> faults = new HashSet<>();

    static ProblemCodes read(Path root) throws IOException {
        ProblemCodes codes = new ProblemCodes();
        for (String module :
                List.of("platform", "criteria-service", "scoring-service", "task-service", "notification-service")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve(Path.of("src", "main", "java")))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(codes::add);
            }
        }
        return codes;
    }

    /** Empty where no problem has this code. */
    Set<String> statuses(String code) {
        return statuses.getOrDefault(code, Set.of());
    }

    /** True of what stands in {@code errors} or among warnings only. */
    boolean isFault(String code) {
        return faults.contains(code);
    }

    private void add(Path file) {
        try {
            String source = Files.readString(file);
            FAULT.matcher(source).results().forEach(found -> faults.add(found.group(1)));
            var kind = KIND.matcher(source);
            if (kind.find()) {
                addConstants(source.substring(kind.end()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addConstants(String body) {
        String shared = SHARED_STATUS
                .matcher(body)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
        CONSTANT.matcher(body)
                .results()
                .forEach(found -> statuses.computeIfAbsent(
                                found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'), _ -> new HashSet<>())
                        .add(found.group(2) == null ? shared : found.group(2)));
    }
}
