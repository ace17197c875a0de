package vn.chiso.notification.inbox;

import java.util.List;

/** The shape of a page, for the contract. */
record InboxPage(List<InboxMessageResponse> items, String next) {}
