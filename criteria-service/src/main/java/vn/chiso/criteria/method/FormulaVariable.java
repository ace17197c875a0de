package vn.chiso.criteria.method;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A measured value that the expressions use.
 *
 * @param indicator code of the indicator that brings it, if one does
 */
public record FormulaVariable(
        @NotNull @InputName String name,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 40) String unitOfMeasure,
        @Size(max = 60) String indicator) {}
