package vn.chiso.criteria.regulation.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.chiso.platform.text.VietnameseText;

/**
 * What bars classes from a unit whose points would be enough. A unit of one of the classes that does not meet the requirement
 * falls to another, whose own conditions then hold; since that one is always lower, falling ends.
 *
 * @param legalBasis article and clause, or the sentence it was read from
 */
public record ClassCondition(
        @NotEmpty @Size(max = 20) List<@NotNull @ClassCode String> classes,
        @NotNull @Valid ClassRequirement requires,
        @NotNull @ClassCode String fallsTo,
        @Size(max = 300) String legalBasis) {

    public ClassCondition {
        legalBasis = VietnameseText.nfc(legalBasis);
    }
}
