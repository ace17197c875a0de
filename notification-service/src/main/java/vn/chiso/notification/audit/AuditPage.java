package vn.chiso.notification.audit;

import java.util.List;
import vn.chiso.platform.audit.AuditEntry;

/** The shape of a page, for the contract. */
record AuditPage(List<AuditEntry> items, String next) {}
