package vn.chiso.scoring.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** Documents as clients write them. */
final class Documents {

    /** Without most of its quotes, so that a table of cases can be read. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES, JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES);

    private static final String HEAD = """
            {"unitId":"0190e1a0-0000-7000-8000-000000000100","programme":"PAR_INDEX","year":2023,""";

    private Documents() {}

    /** @param members besides those that every document has */
    static PublishedDocument of(String members) {
        try {
            return JSON.readValue(HEAD + members + "}", PublishedDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members, e);
        }
    }

    /** Holds what one rule finds to {@code /pointer found → expected}, one after the other; null for nothing. */
    static void check(RuleId rule, String members, String findings) {
        var found = ConsistencyRules.check(of(members)).stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> finding.pointer() + " " + finding.found() + " → " + finding.expected())
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(findings == null ? "" : findings);
    }
}
