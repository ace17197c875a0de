package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules and dashboards can be read, name what the other files call so, and show the business first. */
class ObservabilityTest {

    @Test
    void every_expression_is_balanced_and_uses_known_functions() {
        assertThat(Expressions.all()).isNotEmpty().allSatisfy((place, expression) -> {
            assertThat(Expressions.isBalanced(expression)).as(place).isTrue();
            assertThat(Expressions.metrics(expression)).as(place).isNotEmpty();
        });
    }

    @Test
    void a_broken_expression_is_noticed() {
        assertThat(Expressions.isBalanced("max(chiso_reminders_due")).isFalse();
        assertThat(Expressions.isBalanced("max(chiso_reminders_due]")).isFalse();
        assertThatThrownBy(() -> Expressions.metrics("maximum(chiso_reminders_due)"))
                .hasMessageContaining("maximum");
        assertThat(Expressions.metrics("sum by (le) (rate(a_bucket{b=~\"5..\"}[5m])) / max(c) > 0.5"))
                .containsExactly("a_bucket", "c");
    }

    @Test
    void the_business_figures_are_on_the_first_row_of_a_dashboard_and_alarm() {
        List<String> firstRow = new ArrayList<>();
        for (JsonNode panel : Repository.yaml("deploy/observability/grafana/dashboards/business.json")
                .path("panels")) {
            if (panel.at("/gridPos/y").asInt() == 0) {
                firstRow.add(panel.at("/targets/0/expr").asText());
            }
        }
        String rules = String.join("\n", Expressions.all().values());
        for (String figure : List.of(
                "chiso_reminders_overdue_seconds",
                "chiso_outbox_age_seconds",
                "chiso_consumer_behind_seconds",
                "chiso_dead_letters_open",
                "chiso_figures_unknown",
                "chiso_results_mismatched",
                "chiso_campaigns_behind")) {
            assertThat(firstRow).as(figure).anyMatch(expression -> expression.contains(figure));
            assertThat(rules).contains(figure + ") >");
        }
    }

    @Test
    void every_alert_says_what_is_wrong_and_how_bad_it_is() {
        Set<String> names = new HashSet<>();
        Repository.files("deploy/observability/rules", ".yml").forEach(file -> {
            for (JsonNode group : Repository.yaml(file).getFirst().path("groups")) {
                for (JsonNode rule : group.path("rules")) {
                    assertThat(names.add(rule.path("alert").asText()))
                            .as(rule.toString())
                            .isTrue();
                    assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning", "info");
                    assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
                }
            }
        });
        assertThat(names).isNotEmpty();
    }

    @Test
    void each_alert_is_tried_until_it_comes() {
        Set<String> rules = new TreeSet<>();
        Repository.files("deploy/observability/rules", ".yml")
                .forEach(file -> Repository.yaml(file)
                        .getFirst()
                        .findValues("alert")
                        .forEach(alert -> rules.add(alert.asText())));
        Set<String> coming = new TreeSet<>();
        Repository.files("deploy/observability/rules-tests", ".yml")
                .forEach(file -> Repository.yaml(file)
                        .getFirst()
                        .findValues("alert_rule_test")
                        .forEach(cases -> cases.forEach(each -> {
                            if (!each.path("exp_alerts").isEmpty()) {
                                coming.add(each.path("alertname").asText());
                            }
                        })));

        assertThat(coming).isEqualTo(rules);
    }

    @Test
    void prometheus_scrapes_the_management_port_of_every_module() {
        JsonNode prometheus = Repository.yaml("deploy/observability/prometheus.yml");
        List<String> expected = Repository.MODULES.stream()
                .map(module -> module + ":"
                        + Repository.settings(module + "/src/main/resources/application.properties")
                                .getProperty("quarkus.management.port"))
                .toList();
        List<String> targets = new ArrayList<>();
        prometheus
                .at("/scrape_configs/0/static_configs")
                .forEach(target -> targets.addAll(Repository.texts(target.path("targets"))));
        assertThat(targets).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(prometheus.at("/scrape_configs/0/metrics_path").asText()).isEqualTo("/q/metrics");
    }

    @Test
    void panels_have_a_data_source_that_is_provisioned_and_do_not_cover_each_other() {
        String uid = Repository.yaml("deploy/observability/grafana/provisioning/datasources/prometheus.yaml")
                .at("/datasources/0/uid")
                .asText();
        Repository.files("deploy/observability/grafana/dashboards", ".json").forEach(file -> {
            Set<String> taken = new HashSet<>();
            for (JsonNode panel : Repository.yaml(file).getFirst().path("panels")) {
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo(uid);
                JsonNode place = panel.path("gridPos");
                for (int x = 0; x < place.path("w").asInt(); x++) {
                    for (int y = 0; y < place.path("h").asInt(); y++) {
                        int column = place.path("x").asInt() + x;
                        assertThat(column).isLessThan(24);
                        assertThat(taken.add(column + "/" + (place.path("y").asInt() + y)))
                                .as(panel.path("title").asText())
                                .isTrue();
                    }
                }
            }
        });
    }

    /** The last number that was one is not what is known now. */
    @Test
    void a_single_figure_shows_that_it_is_not_known() {
        Repository.files("deploy/observability/grafana/dashboards", ".json").forEach(file -> {
            for (JsonNode panel : Repository.yaml(file).getFirst().path("panels")) {
                if (panel.path("type").asText().equals("stat")
                        && panel.at("/targets/0/expr").asText().contains("chiso_")) {
                    assertThat(Repository.texts(panel.at("/options/reduceOptions/calcs")))
                            .as(panel.path("title").asText())
                            .containsExactly("last");
                }
            }
        });
    }

    @Test
    void alerts_reach_somebody() {
        JsonNode prometheus = Repository.yaml("deploy/observability/prometheus.yml");
        JsonNode compose = Repository.yaml("docker-compose.yml");
        String target = prometheus
                .at("/alerting/alertmanagers/0/static_configs/0/targets/0")
                .asText();
        assertThat(compose.path("services").has(target.replaceFirst(":.*", ""))).isTrue();
        JsonNode manager = Repository.yaml("deploy/observability/alertmanager.yml");
        String mail = manager.at("/global/smtp_smarthost").asText();
        assertThat(compose.path("services").has(mail.replaceFirst(":.*", ""))).isTrue();
        List<String> receivers = new ArrayList<>();
        manager.path("receivers").forEach(receiver -> {
            assertThat(receiver.at("/email_configs/0/to").asText()).contains("@");
            receivers.add(receiver.path("name").asText());
        });
        assertThat(receivers).contains(manager.at("/route/receiver").asText());
        manager.at("/route/routes")
                .forEach(route ->
                        assertThat(receivers).contains(route.path("receiver").asText()));
    }

    /** An exporter is chosen when the jar is built; what an operator sets must be what is read at the start. */
    @Test
    void traces_go_to_the_collector_that_compose_starts() {
        JsonNode compose = Repository.yaml("docker-compose.yml");
        String endpoint = compose.at("/services/task-service/environment/CHISO_TRACES_ENDPOINT")
                .asText();
        String listens = Repository.yaml("deploy/observability/collector.yaml")
                .at("/receivers/otlp/protocols/grpc/endpoint")
                .asText();
        assertThat(endpoint).isEqualTo("http://collector:" + listens.replaceFirst(".*:", ""));
        for (String file : List.of(
                "platform/src/main/resources/META-INF/microprofile-config.properties",
                "gateway/src/main/resources/application.properties")) {
            assertThat(Repository.settings(file))
                    .containsEntry("quarkus.otel.traces.sampler.arg", "${CHISO_TRACES_SHARE:0}")
                    .containsEntry(
                            "quarkus.otel.exporter.otlp.endpoint", "${CHISO_TRACES_ENDPOINT:http://localhost:4317}")
                    .doesNotContainKey("quarkus.otel.traces.exporter");
        }
    }
}
