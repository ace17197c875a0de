package vn.chiso.task.assignment.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The reports of an assignment, for those who may see it. */
@ApplicationScoped
public class Reports {

    private final AssignmentReportRepository reports;

    Reports(AssignmentReportRepository reports) {
        this.reports = reports;
    }

    /** Oldest first. */
    public List<ReportResponse> of(UUID assignmentId) {
        return reports.findOf(assignmentId).stream()
                .map(AssignmentReport::response)
                .toList();
    }
}
