package vn.chiso.notification.reminder;

import java.util.List;

/** The shape of a page, for the contract. */
record ReminderPage(List<ReminderResponse> items, String next) {}
