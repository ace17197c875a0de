package vn.chiso.platform.probe;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

record ProbeRequest(
        @NotBlank String name,
        @NotNull @DecimalMax("1000") BigDecimal points,
        Map<String, BigDecimal> inputs,
        LocalDate since,
        List<@Valid Part> parts) {

    record Part(@NotBlank String title) {}
}
