package vn.chiso.notification.reminder;

import java.util.List;

/** The shape of a page, for the contract. */
record PreviewPage(List<PlannedReminder> items, String next) {}
