package vn.chiso.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents of deploy/kubernetes as objects of their kind; a field that the kind does not have is refused. */
final class Manifests {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "apps/v1 Deployment", Deployment.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

    private Manifests() {}

    static List<HasMetadata> read(Path file) {
        List<HasMetadata> found = new ArrayList<>();
        for (JsonNode document : Repository.yaml(file)) {
            found.add(read(document));
        }
        return found;
    }

    /** @throws IllegalArgumentException if the kind is unknown, or has no such field */
    static HasMetadata read(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        if (!KINDS.containsKey(kind)) {
            throw new IllegalArgumentException("unknown kind " + kind);
        }
        HasMetadata object = Repository.JSON.convertValue(document, KINDS.get(kind));
        List<String> unknown = new ArrayList<>();
        unknownFields(Repository.JSON.valueToTree(object), document, kind, unknown);
        StrictFields.collect(object, kind, unknown);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such field: " + unknown);
        }
        return object;
    }

    /** What a class does not know it drops, or keeps apart; both show as a difference. */
    private static void unknownFields(JsonNode known, JsonNode given, String place, List<String> unknown) {
        if (given.isObject()) {
            given.properties().forEach(member -> {
                if (!known.has(member.getKey()) && !isEmpty(member.getValue())) {
                    unknown.add(place + "." + member.getKey());
                } else {
                    unknownFields(
                            known.path(member.getKey()), member.getValue(), place + "." + member.getKey(), unknown);
                }
            });
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                unknownFields(known.path(i), given.path(i), place + "[" + i + "]", unknown);
            }
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }
}
