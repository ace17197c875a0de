package vn.chiso.criteria.method;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One case.
 *
 * @param when condition; absent: always
 * @param points expression over the variables and {@code max}
 */
public record FormulaCase(
        @Size(max = 500) String title,
        @Size(max = 1000) String when,
        @NotBlank @Size(max = 1000) String points) {}
