package vn.chiso.notification.ladder;

import java.util.List;
import java.util.UUID;
import vn.chiso.notification.contact.Position;

/**
 * Holders of positions are looked for in other units than before. Told inside the transaction that makes it so, under the locks of
 * the assignments, when all else of it is written.
 */
public record Reassigned(List<Move> moves) {

    /** @param unitId where the holder of the position is looked for now */
    public record Move(UUID assignmentId, Position position, UUID unitId) {}
}
