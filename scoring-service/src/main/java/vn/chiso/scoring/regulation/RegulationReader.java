package vn.chiso.scoring.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

/** Reads regulations strictly: by one that is not understood to the last field nobody is classed or ranked. */
public final class RegulationReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addMixIn(ClassRequirement.class, Requirements.class)
            .addMixIn(TiePolicy.class, TiePolicies.class)
            .addMixIn(TieKey.class, TieKeys.class)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Enum, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private RegulationReader() {}

    /** What became of reading. */
    public sealed interface Reading {}

    /** It was understood to the last field. */
    public record Understood(Regulation regulation) implements Reading {}

    /**
     * It holds what this service does not know, or contradicts itself.
     *
     * @param reason for the log, in English
     */
    public record Unsupported(String reason) implements Reading {}

    public static Reading read(JsonNode regulation) {
        try {
            return new Understood(STRICT.treeToValue(regulation, Regulation.class));
        } catch (JsonProcessingException unknown) {
            return new Unsupported(unknown.getOriginalMessage());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ClassRequirement.AllTasksDone.class, name = "ALL_TASKS_DONE"),
        @JsonSubTypes.Type(value = ClassRequirement.AllTasksOnTime.class, name = "ALL_TASKS_ON_TIME"),
        @JsonSubTypes.Type(value = ClassRequirement.NoDiscipline.class, name = "NO_DISCIPLINE"),
        @JsonSubTypes.Type(value = ClassRequirement.MaxLateShare.class, name = "MAX_LATE_SHARE"),
        @JsonSubTypes.Type(value = ClassRequirement.MinIndicator.class, name = "MIN_INDICATOR"),
        @JsonSubTypes.Type(value = ClassRequirement.MinCriterionShare.class, name = "MIN_CRITERION_SHARE"),
        @JsonSubTypes.Type(value = ClassRequirement.FactHolds.class, name = "FACT_HOLDS"),
    })
    private interface Requirements {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TiePolicy.SharedRank.class, name = "SHARED_RANK"),
        @JsonSubTypes.Type(value = TiePolicy.SecondaryKeys.class, name = "SECONDARY_KEYS"),
    })
    private interface TiePolicies {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TieKey.TotalPoints.class, name = "TOTAL_POINTS"),
        @JsonSubTypes.Type(value = TieKey.CriterionPoints.class, name = "CRITERION_POINTS"),
        @JsonSubTypes.Type(value = TieKey.IndicatorValue.class, name = "INDICATOR_VALUE"),
        @JsonSubTypes.Type(value = TieKey.PreviousIndex.class, name = "PREVIOUS_INDEX"),
    })
    private interface TieKeys {}
}
