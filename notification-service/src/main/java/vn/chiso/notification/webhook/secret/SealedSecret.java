package vn.chiso.notification.webhook.secret;

import java.util.UUID;

/**
 * A webhook's secret as it lies in the database.
 *
 * @param webhookId the only webhook for which it can be opened
 * @param keyId of the key under which it is sealed, null for one in clear of before there were keys
 */
public record SealedSecret(UUID webhookId, String keyId, String text) {

    /** Not what it is about. */
    @Override
    public String toString() {
        return "secret of webhook " + webhookId;
    }
}
