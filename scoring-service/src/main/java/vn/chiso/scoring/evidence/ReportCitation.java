package vn.chiso.scoring.evidence;

import java.util.Set;
import java.util.UUID;

/**
 * That a report names a file.
 *
 * @param unitIds to which it is shown for that
 */
record ReportCitation(UUID assignmentId, Set<UUID> unitIds) {}
