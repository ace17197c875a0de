package vn.chiso.notification.webhook;

import java.util.List;

/** The shape of a page, for the contract. */
record WebhookDeliveryPage(List<WebhookDeliveryResponse> items, String next) {}
