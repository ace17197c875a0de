package vn.chiso.task.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;

/**
 * Who looks at his work.
 *
 * @param own         codes of the units that his grants name
 * @param coordinated of those for which he decides
 * @param performed   of those whose work he does, and therefore decides nothing about
 */
record Viewer(String subject, String[] own, String[] coordinated, String[] performed) {

    /** Reads it from the token. */
    @ApplicationScoped
    static class Current {

        private static final Role[] WORKERS = {
            Role.SCORING_OFFICER,
            Role.UNIT_HEAD,
            Role.TASK_COORDINATOR,
            Role.ORGANISER,
            Role.LEADER,
            Role.VIEWER,
            Role.ADMIN
        };

        private final Caller caller;

        Current(Caller caller) {
            this.caller = caller;
        }

        Viewer get() {
            return new Viewer(
                    caller.subject(),
                    codes(WORKERS),
                    codes(Role.TASK_COORDINATOR),
                    codes(Role.SCORING_OFFICER, Role.UNIT_HEAD));
        }

        private String[] codes(Role... roles) {
            return caller.unitCodes(roles).toArray(String[]::new);
        }
    }
}
