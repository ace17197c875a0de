package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Catalogue.Code;

class CatalogueTest {

    private static final List<Code> CODES = List.of(new Code("campaign-not-open", 409));

    @Test
    void a_catalogue_with_all_texts_is_without_fault() {
        assertThat(faults(
                        CODES,
                        texts("campaign-not-open", "Chưa mở", "campaign-not-open.detail", "Đợt {0}"),
                        texts("campaign-not-open", "Not open", "campaign-not-open.detail", "Campaign {0} isn''t")))
                .isEmpty();
    }

    @Test
    void a_missing_title_is_found_in_either_language() {
        assertThat(faults(CODES, texts(), texts("campaign-not-open", " ")))
                .containsExactly("no title (vi): campaign-not-open", "no title (en): campaign-not-open");
    }

    @Test
    void a_text_without_a_problem_is_found() {
        assertThat(faults(CODES, texts("campaign-not-open", "x", "gone", "x"), texts("campaign-not-open", "x")))
                .containsExactly("text without a problem (vi): gone");
    }

    @Test
    void placeholders_must_agree() {
        assertThat(faults(
                        CODES,
                        texts("campaign-not-open", "x", "campaign-not-open.detail", "{0} {1}"),
                        texts("campaign-not-open", "x", "campaign-not-open.detail", "{1}")))
                .singleElement()
                .asString()
                .contains("other placeholders");
    }

    @Test
    void a_quote_that_would_swallow_text_is_found() {
        assertThat(faults(
                        CODES,
                        texts("campaign-not-open", "x", "campaign-not-open.detail", "{0}"),
                        texts("campaign-not-open", "x", "campaign-not-open.detail", "isn't {0}")))
                .containsExactly("single quote must be doubled (en): campaign-not-open.detail");
    }

    @Test
    void codes_are_unique_kebab_case_and_errors() {
        Properties both = texts("Not_Kebab", "x", "twice", "x", "fine", "x", "forbidden", "x");
        assertThat(faults(
                        List.of(
                                new Code("Not_Kebab", 400),
                                new Code("twice", 400),
                                new Code("twice", 400),
                                new Code("fine", 200),
                                new Code("forbidden", 403)),
                        both,
                        both))
                .containsExactly(
                        "not kebab-case: Not_Kebab",
                        "used twice: twice",
                        "not the status of an error: fine 200",
                        "the platform has this code: forbidden");
    }

    private static List<String> faults(List<Code> codes, Properties vietnamese, Properties english) {
        return Catalogue.faults(codes, Set.of("forbidden"), vietnamese, english);
    }

    private static Properties texts(String... keysAndTexts) {
        Properties properties = new Properties();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            properties.setProperty(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return properties;
    }
}
