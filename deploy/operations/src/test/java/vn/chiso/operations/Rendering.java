package vn.chiso.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * What kubectl kustomize makes of an overlay with components, as far as resources and patches go (no namespace, images, replicas), for
 * machines without it. An overlay's own patches come after those of its components, as there.
 */
final class Rendering {

    static final List<String> OVERLAYS = List.of("district", "province", "national");
    private static final String FOLDER = "deploy/kubernetes/";

    private final List<ObjectNode> objects = new ArrayList<>();

    private Rendering() {}

    static Rendering of(String overlay, List<String> components) {
        Rendering made = new Rendering();
        Path folder = Repository.path(FOLDER + "overlays/" + overlay);
        made.resources(folder);
        for (String component : components) {
            Path part = Repository.path(FOLDER + "components/" + component);
            made.resources(part);
            made.patches(part);
        }
        made.patches(folder);
        return made;
    }

    JsonNode object(String kind, String name) {
        return all(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    Stream<JsonNode> all(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .map(JsonNode.class::cast);
    }

    private void resources(Path folder) {
        for (String resource : Repository.texts(kustomization(folder).path("resources"))) {
            Path named = folder.resolve(resource).normalize();
            if (resource.endsWith(".yaml")) {
                Repository.yaml(named).forEach(object -> objects.add((ObjectNode) object));
            } else {
                resources(named);
                patches(named);
            }
        }
    }

    private void patches(Path folder) {
        for (JsonNode patch : kustomization(folder).path("patches")) {
            if (patch.has("path")) {
                JsonNode settings = Repository.yaml(
                                folder.resolve(patch.path("path").asText()))
                        .getFirst();
                JsonNode target = object(
                        settings.path("kind").asText(),
                        settings.at("/metadata/name").asText());
                ((ObjectNode) target.path("data")).setAll((ObjectNode) settings.path("data"));
            } else {
                JsonNode operations = Repository.JSON.valueToTree(
                        new Yaml().<List<Object>>load(patch.path("patch").asText()));
                targets(patch.path("target"))
                        .forEach(object -> operations.forEach(operation -> apply(operation, object)));
            }
        }
    }

    /** Names are patterns that must fit as a whole. A component may patch what another one brings, if it is there. */
    private Stream<JsonNode> targets(JsonNode target) {
        return all(target.path("kind").asText())
                .filter(object -> !target.has("name")
                        || object.at("/metadata/name")
                                .asText()
                                .matches(target.path("name").asText()));
    }

    private static void apply(JsonNode operation, JsonNode object) {
        String path = operation.path("path").asText();
        int slash = path.lastIndexOf('/');
        String last = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        JsonNode parent = object.at(path.substring(0, slash));
        JsonNode value = operation.path("value").deepCopy();
        switch (operation.path("op").asText() + " " + parent.getNodeType()) {
            case "add OBJECT" -> ((ObjectNode) parent).set(last, value);
            case "replace OBJECT" -> ((ObjectNode) known(parent, last)).set(last, value);
            case "remove OBJECT" -> ((ObjectNode) known(parent, last)).remove(last);
            case "replace ARRAY" -> ((ArrayNode) parent).set(Integer.parseInt(last), value);
            case "add ARRAY" ->
                ((ArrayNode) parent).insert(last.equals("-") ? parent.size() : Integer.parseInt(last), value);
            default -> throw new AssertionError("not understood without kubectl: " + operation);
        }
    }

    private static JsonNode known(JsonNode parent, String member) {
        if (!parent.has(member)) {
            throw new AssertionError("nothing to change at " + member);
        }
        return parent;
    }

    private static JsonNode kustomization(Path folder) {
        return Repository.yaml(folder.resolve("kustomization.yaml")).getFirst();
    }
}
