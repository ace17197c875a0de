package vn.chiso.criteria.regulation.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day of a step. It is the day of the document; whether it moves off a holiday is for the campaign to decide. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DueRule.FixedDay.class, name = "FIXED"),
    @JsonSubTypes.Type(value = DueRule.YearlyDay.class, name = "YEARLY"),
})
@Schema(
        description = "The day of a step.",
        discriminatorProperty = "kind",
        oneOf = {DueRule.FixedDay.class, DueRule.YearlyDay.class},
        discriminatorMapping = {
            @DiscriminatorMapping(value = "FIXED", schema = DueRule.FixedDay.class),
            @DiscriminatorMapping(value = "YEARLY", schema = DueRule.YearlyDay.class)
        })
public sealed interface DueRule {

    /** The day in a period that belongs to the year. */
    LocalDate in(Year year);

    /** One day, whatever the period. */
    record FixedDay(
            @Schema(examples = "2023-12-14") @NotNull LocalDate date) implements DueRule {

        @Override
        public LocalDate in(Year year) {
            return date;
        }
    }

    /**
     * A day of every year.
     *
     * @param monthDay {@code MM-dd}; 29 February is no day of every year
     * @param yearOffset 0: in the year of the period, 1: in the year after; 0 if absent
     */
    record YearlyDay(
            @Schema(examples = "12-14")
            @NotNull
            @Pattern(
                    regexp = "^(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])$|^(0[469]|11)-(0[1-9]|[12][0-9]|30)$"
                            + "|^02-(0[1-9]|1[0-9]|2[0-8])$",
                    message = "{chiso.YearlyDay}")
            String monthDay,

            @Min(0) @Max(1) Integer yearOffset)
            implements DueRule {

        public YearlyDay {
            yearOffset = yearOffset == null ? Integer.valueOf(0) : yearOffset;
        }

        @Override
        public LocalDate in(Year year) {
            return year.plusYears(yearOffset).atMonthDay(MonthDay.parse("--" + monthDay));
        }
    }
}
