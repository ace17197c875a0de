package vn.chiso.scoring;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.scoring.evidence.Library;
import vn.chiso.scoring.evidence.Samples;
import vn.chiso.testing.Baseline;

/** A campaign, a card, a result and what belongs to them, for tests of who may see and do what. */
abstract class OneOfEverything {

    private static Things things;
    private static String evidence;
    private static Class<?> asking;

    @TestHTTPResource(management = true)
    URL management;

    /** @param published the campaign of the result; the card belongs to the other one, which is in self-scoring */
    record Things(String campaign, String card, String result, String published, String external) {}

    /** Once for each class: its tests are refused, or only read. */
    @BeforeEach
    void there_is_one_of_everything() {
        if (asking != getClass()) {
            things = things();
            evidence = Library.entered("Báo cáo.pdf", Samples.pdf("báo cáo"));
            asking = getClass();
        }
    }

    static Things things() {
        return Baseline.of("one of everything", Things.class, () -> {
            VinhLinh.fresh();
            var result = Journey.toResult();
            String published = VinhLinh.head().get("/api/v1/results/" + result).path("campaignId");
            var external = Journey.externalResult();
            var campaign = Journey.opened();
            return new Things(campaign, Journey.card(campaign), result, published, external);
        });
    }

    static String card() {
        return things.card();
    }

    /** Providers of cases are asked before there is anything, hence the words in capitals. */
    static String url(String path) {
        return "/api/v1"
                + path.replace("CAMPAIGN", things.campaign())
                        .replace("PUBLISHED", things.published())
                        .replace("DISTRICT", VinhLinh.DISTRICT)
                        .replace("CARD", things.card())
                        .replace("RESULT", things.result())
                        .replace("EXTERNAL", things.external())
                        .replace("EVIDENCE", evidence);
    }
}
