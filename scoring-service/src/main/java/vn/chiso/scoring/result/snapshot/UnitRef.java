package vn.chiso.scoring.result.snapshot;

import java.util.UUID;

/** A unit as it was called on the day of publishing. */
public record UnitRef(UUID id, String code, String name) {}
