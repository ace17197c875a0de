package vn.chiso.notification.webhook;

import java.util.List;

/** The shape of a page, for the contract. */
record WebhookPage(List<WebhookResponse> items, String next) {}
