package vn.chiso.notification.webhook.delivery;

import java.util.List;

/** The shape of a page, for the contract. */
public record WebhookAttemptPage(List<WebhookAttemptResponse> items, String next) {}
