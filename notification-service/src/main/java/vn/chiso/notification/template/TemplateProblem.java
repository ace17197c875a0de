package vn.chiso.notification.template;

import vn.chiso.platform.problem.ProblemType;

enum TemplateProblem implements ProblemType {
    TEMPLATE_BROKEN(400),
    TEMPLATE_ASSIGNMENT_UNKNOWN(400);

    private final int status;

    TemplateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
