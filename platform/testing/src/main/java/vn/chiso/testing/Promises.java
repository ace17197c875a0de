package vn.chiso.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The committed contract of the module under test, by operation. */
final class Promises {

    private static final Path CONTRACT = Path.of("contracts", "openapi.yaml");
    private static final Optional<Promises> THIS_MODULE = read(CONTRACT);

    /** Fewest parameters first: {@code /plans/drafts} is not {@code /plans/{id}}. */
    private final List<Operation> operations = new ArrayList<>();

    private Promises(JsonNode contract) {
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                pattern(path.getKey()),
                                method.getValue().path("responses")))));
        operations.sort(Comparator.comparing(operation -> operation.name().split("\\{", -1).length));
    }

    /** Nothing for a module that serves no API of its own, nor while its contract is being written anew. */
    static Optional<Promises> ofThisModule() {
        return THIS_MODULE;
    }

    Optional<Operation> of(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.name().startsWith(method + " "))
                .filter(operation -> operation.path().matcher(path).matches())
                .findFirst();
    }

    private static Optional<Promises> read(Path contract) {
        try {
            return Files.exists(contract) && !Boolean.getBoolean("chiso.contract.write")
                    ? Optional.of(new Promises(new YAMLMapper().readTree(contract.toFile())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(contract.toString(), e);
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"));
    }

    /** @param name method and path, as the contract has it */
    record Operation(String name, Pattern path, JsonNode responses) {

        /** Empty where the contract does not know the status. */
        Optional<Set<String>> headers(int status) {
            var response = responses.path(Integer.toString(status));
            if (response.isMissingNode()) {
                return Optional.empty();
            }
            var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            response.path("headers").fieldNames().forEachRemaining(names::add);
            return Optional.of(names);
        }
    }
}
