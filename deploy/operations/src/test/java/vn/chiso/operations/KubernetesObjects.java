package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the base of deploy/kubernetes holds. */
final class KubernetesObjects {

    static final String BASE = "deploy/kubernetes/base";
    static final String NAME = "app.kubernetes.io/name";
    static final List<HasMetadata> OBJECTS = resources(BASE).stream()
            .flatMap(file -> Manifests.read(file).stream())
            .toList();

    private KubernetesObjects() {}

    private static List<Path> resources(String folder) {
        return Repository.texts(Repository.yaml(folder + "/kustomization.yaml").path("resources")).stream()
                .map(file -> Repository.path(folder).resolve(file))
                .filter(file -> file.toString().endsWith(".yaml"))
                .toList();
    }

    static <T extends HasMetadata> T object(Class<T> kind, String name) {
        return OBJECTS.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    static PodSpec pod(String module) {
        return object(Deployment.class, module).getSpec().getTemplate().getSpec();
    }

    static Container container(String module) {
        assertThat(pod(module).getContainers()).hasSize(1);
        return pod(module).getContainers().getFirst();
    }

    static Stream<NetworkPolicy> policies() {
        return OBJECTS.stream().filter(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast);
    }
}
