package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Json;

/** What clients were told of their commands, one line of JSON for each answer. */
record CommandLedger(List<Command> commands) {

    /** Ordered by what weighs more when one command was answered several times. */
    enum Ending {
        /** Nothing may have happened. */
        REFUSED,
        /** Nobody knows, but not twice. */
        UNKNOWN,
        /** It must have happened, once. */
        ACKNOWLEDGED
    }

    /**
     * @param requestId of all attempts together; of a POST the idempotency key as well
     * @param resourceId of what was created, or empty
     */
    record Command(String requestId, String method, String path, Ending ending, String resourceId) {

        boolean isPost() {
            return method.equals("POST");
        }

        private Command stronger(Command other) {
            return other.ending.compareTo(ending) > 0 ? other : this;
        }

        @Override
        public String toString() {
            return method + " " + path + " (" + requestId + ")";
        }
    }

    static final CommandLedger EMPTY = new CommandLedger(List.of());

    static CommandLedger of(Collection<Command> answers) {
        Map<String, Command> commands = new LinkedHashMap<>();
        answers.forEach(answer -> commands.merge(answer.requestId(), answer, Command::stronger));
        return new CommandLedger(List.copyOf(commands.values()));
    }

    static CommandLedger read(Path file) {
        try {
            return of(Files.readAllLines(file).stream()
                    .map(CommandLedger::command)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Command command(String line) {
        JsonNode answer = Json.parse(line);
        return new Command(
                answer.path("requestId").asText(),
                answer.path("method").asText(),
                answer.path("path").asText(),
                Ending.valueOf(answer.path("ending").asText()),
                answer.path("resourceId").asText(""));
    }

    Map<Ending, Long> counts() {
        Map<Ending, Long> counts = new EnumMap<>(Ending.class);
        commands.forEach(command -> counts.merge(command.ending(), 1L, Long::sum));
        return counts;
    }
}
