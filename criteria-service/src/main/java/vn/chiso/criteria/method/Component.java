package vn.chiso.criteria.method;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One of the things that are counted. */
public record Component(
        @NotNull @InputName String name,
        @NotBlank @Size(max = 500) String title) {}
