package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** One transaction of relaying: the next assignments of a request, in the order in which everybody locks them. */
@ApplicationScoped
class RelayBatch {

    private final RelayRequests requests;
    private final TrackedAssignmentRepository assignments;
    private final RungRepository rungs;
    private final LadderLaying laying;

    RelayBatch(
            RelayRequests requests,
            TrackedAssignmentRepository assignments,
            RungRepository rungs,
            LadderLaying laying) {
        this.requests = requests;
        this.assignments = assignments;
        this.rungs = rungs;
        this.laying = laying;
    }

    /** False when there is nothing to do that nobody else does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(int limit) {
        var request = requests.oldest();
        request.ifPresent(found -> {
            var ids = concerned(found, limit);
            if (found.year() == null) {
                laying.layAgain(ids);
            } else {
                laying.redate(ids);
            }
            // Now, so that what is refused is known as such, and not as a commit that failed for no known reason.
            rungs.flush();
            requests.advance(found, ids);
        });
        return request.isPresent();
    }

    /** Passes over the next assignment, which cannot be laid out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> passOver() {
        return requests.oldest()
                .map(found -> {
                    var ids = concerned(found, 1);
                    requests.advance(found, ids);
                    return ids;
                })
                .orElse(List.of());
    }

    private List<UUID> concerned(RelayRequests.Request request, int limit) {
        return request.year() == null
                ? assignments.openOf(request.planId(), request.doneTo(), limit)
                : rungs.waitingByWorkingDays(request.year(), request.doneTo(), limit);
    }
}
