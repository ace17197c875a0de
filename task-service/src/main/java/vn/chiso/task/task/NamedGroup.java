package vn.chiso.task.task;

import java.util.UUID;

/** A group of units with the code and name that it had on the day of the document. */
public record NamedGroup(UUID id, String code, String name) {}
