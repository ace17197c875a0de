package vn.chiso.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.local.system.Layout;

/** A topic that the verifier does not know of a consumer is one whose effects it would not miss. */
class SubscriptionsTest {

    @ParameterizedTest
    @EnumSource
    void the_verifier_knows_which_topics_each_service_reads(Context context) throws IOException {
        Path file = Layout.findRoot().resolve(context.source() + "/src/main/resources/application.properties");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        String topics = settings.getProperty("mp.messaging.incoming.events.topics", "");
        assertThat(context.consumed())
                .containsExactlyInAnyOrderElementsOf(topics.isEmpty() ? List.of() : List.of(topics.split(",")));
    }
}
