package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Who sees the reminders of an assignment: those who follow its plan, those of the unit that does the work, and those of its
 * standing office. */
@ApplicationScoped
class ReminderAccess {

    /** To be put into a where clause about {@code tracked_assignment a}; takes the parameters of {@link Reach}. */
    static final String CONDITION = """
            (a.owner_unit_id in (select unit_id from units_in_scope(?, ?))
             or array[a.unit_id, a.standing_office_unit_id] && (select array_agg(unit_id) from units_in_scope(?, ?)))
            """;

    private static final Role[] FOLLOWERS = {Role.ADMIN, Role.TASK_COORDINATOR, Role.ORGANISER, Role.LEADER};
    private static final Role[] PERFORMERS = {
        Role.ADMIN,
        Role.TASK_COORDINATOR,
        Role.ORGANISER,
        Role.LEADER,
        Role.UNIT_HEAD,
        Role.SCORING_OFFICER,
        Role.VIEWER
    };

    private final Scope scope;
    private final Caller caller;
    private final BusinessClock clock;

    ReminderAccess(Scope scope, Caller caller, BusinessClock clock) {
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /** Unit codes of the caller's grants, as of a business date. */
    record Reach(String[] following, String[] performing, LocalDate today) {}

    /** @throws ProblemException 403 if none of the caller's grants lets him see any reminder */
    Reach reach() {
        caller.require(PERFORMERS);
        return new Reach(scope.codes(FOLLOWERS), scope.codes(PERFORMERS), clock.today());
    }
}
