package vn.chiso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Codes and statuses in what operations say of themselves are those of the problems that the services know, and are declared. */
class ToldProblemsTest {

    private static final Path ROOT = Path.of("..", "..");

    /** A code, and the status if one is said just before it: "409 while something is open: `lead-unit-missing`" is not just before. */
    private static final Pattern CODE = Pattern.compile("(?:\\b([45]\\d\\d) )?`([a-z]+(?:-[a-z0-9]+)+)`");

    private static final Set<String> ROLES =
            Set.of("catalogue-editor", "scoring-officer", "unit-head", "task-coordinator");

    @Test
    void every_code_that_an_operation_tells_exists_has_the_told_status_and_is_declared() throws IOException {
        ProblemCodes known = ProblemCodes.read(ROOT);
        List<String> faults = new ArrayList<>();
        int told = 0;
        // Not merged: the gateway adds answers of its own, which would hide that a service declares none.
        for (String service : MergeContracts.SERVICES) {
            for (var path : MergeContracts.read(ROOT, service).path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    List<MatchResult> codes = codes(operation.getValue());
                    told += codes.size();
                    String name = operation.getKey() + " " + path.getKey();
                    codes.forEach(code -> faults.addAll(
                            fault(known, name, code, operation.getValue().path("responses"))));
                }
            }
        }
        assertThat(told).isGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    private static List<MatchResult> codes(JsonNode operation) {
        StringBuilder text = new StringBuilder(operation.path("description").asText());
        operation
                .path("responses")
                .forEach(response ->
                        text.append(' ').append(response.path("description").asText()));
        return CODE.matcher(text.toString().replaceAll("\\s+", " "))
                .results()
                .filter(code -> !ROLES.contains(code.group(2)))
                .toList();
    }

    private static List<String> fault(ProblemCodes known, String operation, MatchResult told, JsonNode responses) {
        Set<String> statuses = known.statuses(told.group(2));
        String place = operation + ": " + told.group();
        if (statuses.isEmpty()) {
            return known.isFault(told.group(2)) ? List.of() : List.of(place + " is no code");
        }
        if (told.group(1) != null && !statuses.contains(told.group(1))) {
            return List.of(place + " has the status " + statuses);
        }
        return statuses.stream().anyMatch(responses::has)
                ? List.of()
                : List.of(place + " is not declared: " + statuses);
    }
}
