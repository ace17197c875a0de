package vn.chiso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients were promised at the last release holds, but for what was broken on purpose. */
class ReleasedContractTest {

    private static final Path ROOT = Path.of("..", "..");

    static List<String> services() {
        return MergeContracts.SERVICES;
    }

    /**
     * A break that is wanted is written into {@code contracts/accepted-breaks.txt}, with its reason. A release copies
     * {@code openapi.yaml} to {@code openapi.released.yaml} and empties that file.
     */
    @ParameterizedTest
    @MethodSource("services")
    void nothing_that_was_released_is_broken_unless_somebody_said_why(String service) throws IOException {
        Path contracts = ROOT.resolve(service + "-service").resolve("contracts");

        Set<String> breaking = ContractChanges.breaking(
                MergeContracts.read(contracts.resolve("openapi.released.yaml")),
                MergeContracts.read(contracts.resolve("openapi.yaml")));

        assertThat(breaking).isSubsetOf(accepted(contracts.resolve("accepted-breaks.txt")));
    }

    private static Set<String> accepted(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }
}
