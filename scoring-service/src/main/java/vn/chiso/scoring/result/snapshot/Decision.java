package vn.chiso.scoring.result.snapshot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision by which a result is published.
 *
 * @param issuerUnitId the organiser unless named
 */
public record Decision(
        @NotBlank @Size(max = 100) String number, @NotNull LocalDate date, UUID issuerUnitId) {}
