package vn.chiso.notification.delivery.smtp;

import java.util.UUID;

/** A claimed e-mail as it goes to the mail server; {@code claim} says which claim it is. */
public record Mail(
        UUID deliveryId,
        int claim,
        String messageId,
        String address,
        String recipientName,
        String language,
        String subject,
        String text,
        String html) {}
