package vn.chiso.notification.webhook.secret;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import vn.chiso.notification.webhook.WebhookConfig;

/**
 * Seals and opens the secrets of webhooks (AES-GCM), so that a copy of the database signs nothing. A secret is bound to its webhook:
 * moved to another row it cannot be opened. The service does not start without a key.
 */
@ApplicationScoped
@Startup
public class SecretVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeys keys;

    @Inject
    SecretVault(WebhookConfig config) {
        this(new SecretKeys(config.secretKeys().orElse(List.of()), LaunchMode.current() == LaunchMode.NORMAL));
    }

    SecretVault(SecretKeys keys) {
        this.keys = keys;
    }

    /** Under the current key. */
    public SealedSecret seal(UUID webhook, String secret) {
        try {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, keys.currentKey(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(webhook));
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var both =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return new SealedSecret(webhook, keys.current(), Base64.getEncoder().encodeToString(both.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException if its key is not known here, or it was tampered with */
    public String open(SealedSecret secret) {
        if (secret.keyId() == null) {
            return secret.text();
        }
        var key = keys.find(secret.keyId())
                .orElseThrow(() -> new IllegalStateException("the " + secret + " is sealed under the unknown key "
                        + secret.keyId() + "; chiso.webhook.secret-keys must still name it"));
        try {
            var both = ByteBuffer.wrap(Base64.getDecoder().decode(secret.text()));
            var nonce = new byte[NONCE_BYTES];
            both.get(nonce);
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(secret.webhookId()));
            return new String(cipher.doFinal(both.array(), both.position(), both.remaining()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("the " + secret + " cannot be opened", e);
        }
    }

    String currentKey() {
        return keys.current();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
