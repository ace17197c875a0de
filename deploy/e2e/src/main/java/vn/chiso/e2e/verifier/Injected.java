package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import vn.chiso.local.client.Json;

/**
 * Records that somebody other than the services put on the topics, by their {@code ce_id}.
 *
 * @param poison what has to be buried; what has no {@code ce_id} by where it lies, as topic-partition@offset
 * @param stale new events that tell an old state: they are taken, and must change nothing
 */
public record Injected(Set<String> poison, Set<String> stale) {

    public static final Injected NOTHING = new Injected(Set.of(), Set.of());

    public Injected {
        poison = Set.copyOf(poison);
        stale = Set.copyOf(stale);
    }

    /** Of a record as of the letter that tells of it. */
    boolean isPoison(TopicRecord record) {
        return poison.contains(record.identity());
    }

    /** As {@link #write} left it. */
    public static Injected read(Path file) {
        try {
            JsonNode json = Json.parse(Files.readString(file));
            return new Injected(texts(json.path("poison")), texts(json.path("stale")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** So that the system can be looked at again later. */
    public void write(Path file) {
        try {
            Files.writeString(file, Json.write(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
