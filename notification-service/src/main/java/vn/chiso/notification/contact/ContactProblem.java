package vn.chiso.notification.contact;

import vn.chiso.platform.problem.ProblemType;

/** What may be wrong with what is said of a contact. */
public enum ContactProblem implements ProblemType {
    CONTACT_EXISTS(409),
    CONTACT_NEEDS_ADDRESS(400),
    QUIET_HOURS_TOO_LONG(400);

    private final int status;

    ContactProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
