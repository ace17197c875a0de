package vn.chiso.platform.probe;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public record ProbeRequest(
        @NotBlank String name,
        @NotNull @DecimalMax("1000") BigDecimal points,
        Map<String, BigDecimal> inputs,
        LocalDate since,
        Integer count,
        Long size,
        Boolean open,
        Colour colour,
        UUID owner,
        Instant at,
        List<@Valid Part> parts) {

    public enum Colour {
        RED,
        GREEN
    }

    static ProbeRequest of(String name, BigDecimal points) {
        return new ProbeRequest(name, points, Map.of(), null, null, null, null, null, null, null, null);
    }

    public record Part(@NotBlank String title) {}
}
