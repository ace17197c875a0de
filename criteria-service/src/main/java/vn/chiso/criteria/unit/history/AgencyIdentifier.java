package vn.chiso.criteria.unit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which identifier the e-document axis knew the unit, and when. A merger closes some and hands on others
 * (QĐ 09/2025/QĐ-TTg).
 *
 * @param from absent in a request: as long as the unit
 * @param to first day on which it is closed
 */
@Embeddable
public record AgencyIdentifier(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "scheme")
        IdentifierScheme scheme,

        @Schema(examples = "H50.15.05")
        @NotNull
        @Size(max = 35)
        @Pattern(regexp = "^[A-Z0-9]+(\\.[A-Z0-9]+)*$")
        @Column(name = "identifier")
        String identifier,

        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Open ends become those of the unit. */
    public AgencyIdentifier within(LocalDate unitFrom, LocalDate unitTo) {
        return new AgencyIdentifier(scheme, identifier, from == null ? unitFrom : from, to == null ? unitTo : to);
    }

    public boolean isEmptyWithin(LocalDate unitFrom, LocalDate unitTo) {
        var dated = within(unitFrom, unitTo);
        return dated.to() != null && !dated.to().isAfter(dated.from());
    }

    public AgencyIdentifier endingOn(LocalDate day) {
        return to == null || to.isAfter(day) ? new AgencyIdentifier(scheme, identifier, from, day) : this;
    }
}
