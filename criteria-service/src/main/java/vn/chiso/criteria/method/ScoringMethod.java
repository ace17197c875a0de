package vn.chiso.criteria.method;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(
        description = "How inputs become points.",
        discriminatorProperty = "kind",
        oneOf = {
            Binary.class,
            Tiered.class,
            Proportional.class,
            DeductPerOccurrence.class,
            ComponentCount.class,
            LinkedIndex.class,
            Survey.class,
            Timeliness.class,
            YearOnYear.class,
            RankBased.class,
            Checklist.class,
            Manual.class,
            Formula.class,
            Aggregate.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "BINARY", schema = Binary.class),
            @DiscriminatorMapping(value = "TIERED", schema = Tiered.class),
            @DiscriminatorMapping(value = "PROPORTIONAL", schema = Proportional.class),
            @DiscriminatorMapping(value = "DEDUCT_PER_OCCURRENCE", schema = DeductPerOccurrence.class),
            @DiscriminatorMapping(value = "COMPONENT_COUNT", schema = ComponentCount.class),
            @DiscriminatorMapping(value = "LINKED_INDEX", schema = LinkedIndex.class),
            @DiscriminatorMapping(value = "SURVEY", schema = Survey.class),
            @DiscriminatorMapping(value = "TIMELINESS", schema = Timeliness.class),
            @DiscriminatorMapping(value = "YEAR_ON_YEAR", schema = YearOnYear.class),
            @DiscriminatorMapping(value = "RANK_BASED", schema = RankBased.class),
            @DiscriminatorMapping(value = "CHECKLIST", schema = Checklist.class),
            @DiscriminatorMapping(value = "MANUAL", schema = Manual.class),
            @DiscriminatorMapping(value = "FORMULA", schema = Formula.class),
            @DiscriminatorMapping(value = "AGGREGATE", schema = Aggregate.class)
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
