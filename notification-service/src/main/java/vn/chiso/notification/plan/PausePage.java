package vn.chiso.notification.plan;

import java.util.List;

/** The shape of a page, for the contract. */
record PausePage(List<PauseResponse> items, String next) {}
