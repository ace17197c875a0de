package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.assignment.AssignmentTransfer;
import vn.chiso.task.unit.NamedUnit;

/** Hands what an operation is about to whoever takes it over, and records each move. */
@ApplicationScoped
class Handover {

    private final AssignmentTransfer transfer;
    private final ReorganisationRows rows;

    Handover(AssignmentTransfer transfer, ReorganisationRows rows) {
        this.transfer = transfer;
        this.rows = rows;
    }

    /** The open work concerned, locked until the end of the transaction. */
    List<UUID> lock(Reorganisation open) {
        return switch (open.duty()) {
            case WORK -> transfer.lockOpen(open.unit().id(), open.ownerUnitId());
            case STANDING_OFFICE -> transfer.lockFollowed(open.unit().id(), open.ownerUnitId());
        };
    }

    void move(Reorganisation open, Collection<UUID> ids, NamedUnit to) {
        switch (open.duty()) {
            case WORK -> transfer.move(ids, open.unit().id(), open.endedOn(), to);
            case STANDING_OFFICE -> transfer.moveStandingOffice(ids, to);
        }
        rows.recordMoves(open.id(), ids, to);
    }
}
