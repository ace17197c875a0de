package vn.chiso.criteria.regulation.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.tree.WellFormedCode;
import vn.chiso.platform.text.VietnameseText;

/** By what units of the same index are told apart. More is better, but for an indicator of which less is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TieKey.TotalPoints.class, name = "TOTAL_POINTS"),
    @JsonSubTypes.Type(value = TieKey.CriterionPoints.class, name = "CRITERION_POINTS"),
    @JsonSubTypes.Type(value = TieKey.IndicatorValue.class, name = "INDICATOR_VALUE"),
    @JsonSubTypes.Type(value = TieKey.PreviousIndex.class, name = "PREVIOUS_INDEX"),
})
@Schema(
        description = "By what units of the same index are told apart.",
        discriminatorProperty = "kind",
        oneOf = {
            TieKey.TotalPoints.class,
            TieKey.CriterionPoints.class,
            TieKey.IndicatorValue.class,
            TieKey.PreviousIndex.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "TOTAL_POINTS", schema = TieKey.TotalPoints.class),
            @DiscriminatorMapping(value = "CRITERION_POINTS", schema = TieKey.CriterionPoints.class),
            @DiscriminatorMapping(value = "INDICATOR_VALUE", schema = TieKey.IndicatorValue.class),
            @DiscriminatorMapping(value = "PREVIOUS_INDEX", schema = TieKey.PreviousIndex.class)
        })
public sealed interface TieKey {

    /** The points themselves: equal indexes can come from different applicable maxima. */
    record TotalPoints() implements TieKey {}

    /** The points of one criterion, leaf or not. */
    record CriterionPoints(
            @Schema(examples = "II") @NotNull @WellFormedCode
            String criterionCode) implements TieKey {

        public CriterionPoints {
            criterionCode = VietnameseText.nfc(criterionCode);
        }
    }

    /** An indicator's value for the unit and period; its definition says which way is better. */
    record IndicatorValue(
            @Schema(examples = "SIPAS") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
            String indicator)
            implements TieKey {}

    /** The index of the period before. */
    record PreviousIndex() implements TieKey {}
}
