package vn.chiso.criteria.method;

import jakarta.validation.constraints.Size;

/**
 * A survey's result in {@code percent} × maximum (SIPAS, officials' survey).
 *
 * @param indicator code of the indicator that brings the result, if one does
 */
public record Survey(@Size(max = 60) String indicator) implements ScoringMethod {}
