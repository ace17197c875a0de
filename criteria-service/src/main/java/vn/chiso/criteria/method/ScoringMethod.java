package vn.chiso.criteria.method;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * How the inputs of a criterion become points. Stored as JSON in the set, carried in its event and executed by the engine of
 * scoring-service; {@code kind} names the record. Percentages are 0–100. The line's maximum stands in the criterion, not here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Binary.class, name = "BINARY"),
    @JsonSubTypes.Type(value = Tiered.class, name = "TIERED"),
    @JsonSubTypes.Type(value = Proportional.class, name = "PROPORTIONAL"),
    @JsonSubTypes.Type(value = DeductPerOccurrence.class, name = "DEDUCT_PER_OCCURRENCE"),
    @JsonSubTypes.Type(value = ComponentCount.class, name = "COMPONENT_COUNT"),
    @JsonSubTypes.Type(value = LinkedIndex.class, name = "LINKED_INDEX"),
    @JsonSubTypes.Type(value = Survey.class, name = "SURVEY"),
    @JsonSubTypes.Type(value = Timeliness.class, name = "TIMELINESS"),
    @JsonSubTypes.Type(value = YearOnYear.class, name = "YEAR_ON_YEAR"),
    @JsonSubTypes.Type(value = RankBased.class, name = "RANK_BASED"),
    @JsonSubTypes.Type(value = Checklist.class, name = "CHECKLIST"),
    @JsonSubTypes.Type(value = Manual.class, name = "MANUAL"),
    @JsonSubTypes.Type(value = Formula.class, name = "FORMULA"),
    @JsonSubTypes.Type(value = Aggregate.class, name = "AGGREGATE"),
})
public sealed interface ScoringMethod
        permits Aggregate,
                Binary,
                Checklist,
                ComponentCount,
                DeductPerOccurrence,
                Formula,
                LinkedIndex,
                Manual,
                Proportional,
                RankBased,
                Survey,
                Tiered,
                Timeliness,
                YearOnYear {}
