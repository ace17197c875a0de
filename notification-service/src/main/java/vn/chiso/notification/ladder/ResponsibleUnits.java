package vn.chiso.notification.ladder;

import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.notification.contact.Position;

/** @param standingOffice null where the plan names none */
record ResponsibleUnits(UUID unit, UUID owner, UUID standingOffice) {

    UUID of(Position position) {
        return switch (position) {
            case OFFICER, UNIT_HEAD -> unit;
            case STANDING_OFFICE -> standingOffice == null ? owner : standingOffice;
            case LEADERSHIP -> owner;
        };
    }

    /** The positions that were looked for elsewhere. */
    Stream<Position> movedSince(ResponsibleUnits before) {
        return Stream.of(Position.values()).filter(position -> !of(position).equals(before.of(position)));
    }
}
