package vn.chiso.scoring.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the methods of a criteria set strictly: what is not understood to the last field is not computed. */
public final class MethodReader {

    /**
     * Moves with every change of the rules, and is kept in each published result. 2 added FORMULA, YEAR_ON_YEAR and sections outside
     * the total; no rule of 1 changed, and its results name no such section, so that this engine still comes to their digits.
     * 3 lets LINKED_INDEX and SURVEY read a of b as well; what was entered in percent comes to the same. It also knows the
     * indicator of the other measured kinds, which fills inputs and changes no rule.
     */
    public static final String ENGINE_REVISION = "3";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(ScoringMethod.class, Kinds.class)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private MethodReader() {}

    /** The method, or {@link ScoringMethod.Unsupported} with the kind as written. */
    public static ScoringMethod read(JsonNode method) {
        try {
            return STRICT.treeToValue(method, ScoringMethod.class);
        } catch (JsonProcessingException unknown) {
            return new ScoringMethod.Unsupported(method.path("kind").asText("?"));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ScoringMethod.Binary.class, name = "BINARY"),
        @JsonSubTypes.Type(value = ScoringMethod.Tiered.class, name = "TIERED"),
        @JsonSubTypes.Type(value = ScoringMethod.Proportional.class, name = "PROPORTIONAL"),
        @JsonSubTypes.Type(value = ScoringMethod.DeductPerOccurrence.class, name = "DEDUCT_PER_OCCURRENCE"),
        @JsonSubTypes.Type(value = ScoringMethod.ComponentCount.class, name = "COMPONENT_COUNT"),
        @JsonSubTypes.Type(value = ScoringMethod.LinkedIndex.class, name = "LINKED_INDEX"),
        @JsonSubTypes.Type(value = ScoringMethod.Survey.class, name = "SURVEY"),
        @JsonSubTypes.Type(value = ScoringMethod.Timeliness.class, name = "TIMELINESS"),
        @JsonSubTypes.Type(value = ScoringMethod.RankBased.class, name = "RANK_BASED"),
        @JsonSubTypes.Type(value = ScoringMethod.Checklist.class, name = "CHECKLIST"),
        @JsonSubTypes.Type(value = ScoringMethod.Manual.class, name = "MANUAL"),
        @JsonSubTypes.Type(value = ScoringMethod.YearOnYear.class, name = "YEAR_ON_YEAR"),
        @JsonSubTypes.Type(value = ScoringMethod.Formula.class, name = "FORMULA"),
        @JsonSubTypes.Type(value = ScoringMethod.Aggregate.class, name = "AGGREGATE"),
    })
    private interface Kinds {}
}
