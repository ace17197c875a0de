package vn.chiso.notification.delivery;

import java.util.List;

/** The shape of a page, for the contract. */
record AttemptPage(List<AttemptResponse> items, String next) {}
