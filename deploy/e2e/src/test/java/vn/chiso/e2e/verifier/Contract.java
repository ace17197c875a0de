package vn.chiso.e2e.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Layout;

/** What the schema of a topic says that its events have. */
final class Contract {

    private Contract() {}

    static Set<String> members(String topic) {
        Path schema = Layout.findRoot()
                .resolve(
                        topic.substring(0, topic.indexOf('.')) + "-service/contracts/events/" + topic + ".schema.json");
        try {
            Set<String> members = new TreeSet<>();
            Json.parse(Files.readString(schema)).path("properties").fieldNames().forEachRemaining(members::add);
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
