package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.chiso.operations.KubernetesObjects.NAME;
import static vn.chiso.operations.KubernetesObjects.container;
import static vn.chiso.operations.KubernetesObjects.object;
import static vn.chiso.operations.KubernetesObjects.policies;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may talk to whom in the cluster: only those that a policy names. */
class KubernetesPoliciesTest {

    private static final List<String> MODULES = Repository.MODULES;

    @Test
    void nothing_may_talk_to_anything_but_what_is_named() {
        NetworkPolicy deny = object(NetworkPolicy.class, "deny-all");
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isNullOrEmpty();
        assertThat(deny.getSpec().getEgress()).isNullOrEmpty();
        policies().filter(policy -> policy != deny).forEach(policy -> {
            policy.getSpec().getIngress().forEach(rule -> {
                assertThat(rule.getFrom()).as(policy.getMetadata().getName()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
            policy.getSpec().getEgress().forEach(rule -> {
                assertThat(rule.getTo()).as(policy.getMetadata().getName()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
        });
    }

    @Test
    void policies_name_pods_that_exist_and_ports_that_they_have() {
        policies().forEach(policy -> {
            Map<String, String> chosen = policy.getSpec().getPodSelector().getMatchLabels();
            if (chosen != null && chosen.containsKey(NAME)) {
                assertThat(MODULES).contains(chosen.get(NAME));
            }
            policy.getSpec()
                    .getEgress()
                    .forEach(rule -> rule.getTo().stream()
                            .filter(peer -> peer.getPodSelector() != null)
                            .forEach(peer -> {
                                String module =
                                        peer.getPodSelector().getMatchLabels().get(NAME);
                                assertThat(container(module).getPorts())
                                        .extracting(ContainerPort::getContainerPort)
                                        .contains(rule.getPorts()
                                                .getFirst()
                                                .getPort()
                                                .getIntVal());
                            }));
        });
    }

    /** A policy that denies all would else take the names away, and with them everything. */
    @Test
    void every_pod_may_ask_for_names() {
        NetworkPolicy names = object(NetworkPolicy.class, "ask-for-names");
        assertThat(names.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(names.getSpec().getEgress().getFirst().getPorts())
                .extracting(port -> port.getPort().getIntVal(), port -> port.getProtocol())
                .containsExactlyInAnyOrder(tuple(53, "UDP"), tuple(53, "TCP"));
    }

    /** Whoever keeps a webhook must not make the service ask its own neighbours. */
    @Test
    void webhooks_reach_no_private_network() {
        var blocks = object(NetworkPolicy.class, "notification-to-outside").getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(peer -> peer.getIpBlock())
                .filter(block -> block.getCidr().equals("0.0.0.0/0"))
                .toList();
        assertThat(blocks)
                .singleElement()
                .satisfies(block -> assertThat(block.getExcept())
                        .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"));
    }
}
