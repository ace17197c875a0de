package vn.chiso.scoring.consistency.document;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One number of a document. Give the number, or the text as printed, or both: then the two are compared.
 *
 * @param asWritten with its decimal mark: {@code 0,5}, {@code 90,9/100}, {@code 82,13%}
 */
@Schema(description = "One number of the document: the number, the text as printed, or both, which are then compared.")
public record Figure(
        @Schema(examples = "0.5") @Digits(integer = Figure.WHOLE_DIGITS, fraction = Figure.DECIMALS)
        BigDecimal value,

        @Schema(examples = "0,5", description = "With its decimal mark: 0,5 or 90,9/100 or 82,13%.")
        @Size(min = 1, max = 60)
        String asWritten) {

    static final int WHOLE_DIGITS = 12;
    static final int DECIMALS = 6;

    /** The number meant; empty where nothing is given, or where the text does not tell it for sure. */
    public Optional<BigDecimal> amount() {
        return value != null ? Optional.of(value) : read().map(WrittenNumber.Exact::amount);
    }

    /** The text, where it can be read one way only. */
    public Optional<WrittenNumber.Exact> read() {
        return asWritten != null && WrittenNumber.of(asWritten) instanceof WrittenNumber.Exact exact
                ? Optional.of(exact)
                : Optional.empty();
    }

    static Optional<BigDecimal> amountOf(Figure figure) {
        return Optional.ofNullable(figure).flatMap(Figure::amount);
    }
}
