package vn.chiso.notification.policy;

import java.util.List;

/** The shape of a page, for the contract. */
record PolicyVersionPage(List<PolicyVersionResponse> items, String next) {}
