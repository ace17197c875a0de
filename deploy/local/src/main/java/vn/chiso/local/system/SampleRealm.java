package vn.chiso.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.chiso.local.client.Json;

/** The realm as it is run anywhere, and to it what makes it a sample: people with a known password and how scripts sign in. */
final class SampleRealm {

    private SampleRealm() {}

    /** @param folder with {@code chiso-realm.json} and {@code sample-people.json} */
    static String in(Path folder) throws IOException {
        ObjectNode realm = read(folder.resolve("chiso-realm.json"));
        add(read(folder.resolve("sample-people.json")), realm);
        return Json.write(realm);
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) Json.parse(Files.readString(file));
    }

    private static void add(ObjectNode addition, ObjectNode realm) {
        addition.properties().forEach(member -> {
            if (realm.path(member.getKey()) instanceof ArrayNode there && member.getValue() instanceof ArrayNode more) {
                more.forEach(element -> add(element, there));
            } else {
                realm.set(member.getKey(), member.getValue());
            }
        });
    }

    private static void add(JsonNode element, ArrayNode there) {
        sameClient(element, there)
                .ifPresentOrElse(client -> add((ObjectNode) element, client), () -> there.add(element));
    }

    private static Optional<ObjectNode> sameClient(JsonNode element, ArrayNode there) {
        return StreamSupport.stream(there.spliterator(), false)
                .filter(client ->
                        element.has("clientId") && client.path("clientId").equals(element.path("clientId")))
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
