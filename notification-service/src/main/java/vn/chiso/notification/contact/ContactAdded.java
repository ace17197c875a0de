package vn.chiso.notification.contact;

import java.util.UUID;

/** Fired in the transaction in which somebody takes a position in a unit or gets a new address. */
public record ContactAdded(UUID unitId, Position position) {}
