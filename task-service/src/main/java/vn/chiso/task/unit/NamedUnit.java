package vn.chiso.task.unit;

import java.util.UUID;

/** A unit with the code and name that it had on the day of the document. */
public record NamedUnit(UUID id, String code, String name) {}
