package vn.chiso.scoring.consistency.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** Documents as clients write them. */
final class Documents {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

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

    /** What one rule finds: {@code /pointer | found | expected}. */
    static List<String> found(RuleId rule, String members) {
        return ConsistencyRules.check(of(members)).stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> finding.pointer() + " | " + finding.found() + " | " + finding.expected())
                .toList();
    }
}
