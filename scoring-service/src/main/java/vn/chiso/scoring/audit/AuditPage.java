package vn.chiso.scoring.audit;

import java.util.List;
import vn.chiso.platform.audit.AuditEntry;

/** How a page of audit entries looks in the contract. */
record AuditPage(List<AuditEntry> items, String next) {}
