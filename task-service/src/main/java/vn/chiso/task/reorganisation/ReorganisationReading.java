package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Shows the operations to those who follow the work of the unit that gave it out. */
@ApplicationScoped
class ReorganisationReading {

    private static final Role[] READERS = {
        Role.TASK_COORDINATOR, Role.ORGANISER, Role.LEADER, Role.UNIT_HEAD, Role.VIEWER, Role.ADMIN
    };

    private final ReorganisationRows rows;
    private final Successors successors;
    private final Scope scope;
    private final Caller caller;
    private final BusinessClock clock;

    ReorganisationReading(
            ReorganisationRows rows, Successors successors, Scope scope, Caller caller, BusinessClock clock) {
        this.rows = rows;
        this.successors = successors;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ReorganisationResponse get(UUID id) {
        var row = rows.find(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        scope.require(row.ownerUnitId(), READERS);
        return ReorganisationResponse.from(row, row.status() == ReorganisationStatus.OPEN ? successors.of(row) : null);
    }

    @Transactional
    Page<ReorganisationResponse> list(ReorganisationStatus status, ReorganisedDuty duty, PageRequest page) {
        caller.require(READERS);
        var which = new ReorganisationRows.Which(
                scope.codes(READERS),
                clock.today(),
                status == null ? null : status.name(),
                duty == null ? null : duty.name());
        var found = rows.findInScope(which, page.afterId(), page.limit() + 1);
        return Page.of(found, page.limit(), row -> List.of(row.id().toString()))
                .map(row -> ReorganisationResponse.from(row, null));
    }
}
