package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.local.system.Layout;

class ConsumptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"scoring", "task", "notification"})
    void the_verifier_expects_what_the_service_reads(String context) throws IOException {
        Path file = Layout.findRoot().resolve(context + "-service/src/main/resources/application.properties");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        String topics = settings.getProperty("mp.messaging.incoming.events.topics");
        assertThat(Consumption.TOPICS_BY_CONTEXT.get(context)).isEqualTo(Set.of(topics.split(",")));
        assertThat(settings.getProperty("quarkus.application.name")).isEqualTo(Consumption.group(context));
    }
}
