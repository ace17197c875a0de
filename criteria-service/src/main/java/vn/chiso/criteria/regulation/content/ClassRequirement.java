package vn.chiso.criteria.regulation.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.tree.WellFormedCode;
import vn.chiso.platform.text.VietnameseText;

/**
 * A fact about a unit and a period that a class needs besides its points. What is not known does not hold. Percentages are 0–100;
 * shares are compared by cross-multiplication, never rounded.
 */
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
@Schema(
        description = "A fact that a class needs besides its points.",
        discriminatorProperty = "kind",
        oneOf = {
            ClassRequirement.AllTasksDone.class,
            ClassRequirement.AllTasksOnTime.class,
            ClassRequirement.NoDiscipline.class,
            ClassRequirement.MaxLateShare.class,
            ClassRequirement.MinIndicator.class,
            ClassRequirement.MinCriterionShare.class,
            ClassRequirement.FactHolds.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ALL_TASKS_DONE", schema = ClassRequirement.AllTasksDone.class),
            @DiscriminatorMapping(value = "ALL_TASKS_ON_TIME", schema = ClassRequirement.AllTasksOnTime.class),
            @DiscriminatorMapping(value = "NO_DISCIPLINE", schema = ClassRequirement.NoDiscipline.class),
            @DiscriminatorMapping(value = "MAX_LATE_SHARE", schema = ClassRequirement.MaxLateShare.class),
            @DiscriminatorMapping(value = "MIN_INDICATOR", schema = ClassRequirement.MinIndicator.class),
            @DiscriminatorMapping(value = "MIN_CRITERION_SHARE", schema = ClassRequirement.MinCriterionShare.class),
            @DiscriminatorMapping(value = "FACT_HOLDS", schema = ClassRequirement.FactHolds.class)
        })
public sealed interface ClassRequirement {

    /** Every task assigned for the period is done, late or not. */
    record AllTasksDone() implements ClassRequirement {}

    /** Every task assigned for the period is done, none of them late. */
    record AllTasksOnTime() implements ClassRequirement {}

    /** No disciplinary decision on the unit or its head in the period. */
    record NoDiscipline() implements ClassRequirement {}

    /** Late tasks are at most this percentage of all, the bound included. */
    record MaxLateShare(
            @Schema(examples = "20") @NotNull @PositiveOrZero @Bound
            BigDecimal percent) implements ClassRequirement {}

    /** The indicator's value for the unit and period is at least this. */
    record MinIndicator(
            @Schema(examples = "SIPAS") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
            String indicator,

            @Schema(examples = "80") @NotNull @Bound BigDecimal value)
            implements ClassRequirement {}

    /** The points of one criterion, leaf or not, are at least this percentage of its applicable maximum. */
    record MinCriterionShare(
            @Schema(examples = "I.C") @NotNull @WellFormedCode
            String criterionCode,

            @Schema(examples = "80") @NotNull @PositiveOrZero @Bound
            BigDecimal percent)
            implements ClassRequirement {

        public MinCriterionShare {
            criterionCode = VietnameseText.nfc(criterionCode);
        }
    }

    /**
     * Something that nobody measures and somebody confirms.
     *
     * @param fact its name among machines
     * @param title the words of the document
     */
    record FactHolds(
            @Schema(examples = "QUALITY_ASSURED") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
            String fact,

            @NotBlank @Size(max = 500) String title)
            implements ClassRequirement {

        public FactHolds {
            title = VietnameseText.nfc(title);
        }
    }
}
