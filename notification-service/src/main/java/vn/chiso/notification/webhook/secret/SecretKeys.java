package vn.chiso.notification.webhook.secret;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys under which secrets are sealed: the first for what is sealed now, the others to open what was sealed before. */
final class SecretKeys {

    /** The id of the key that stands in the repository, for tests and development. */
    static final String SAMPLE = "sample";

    private static final String SETTING = "chiso.webhook.secret-keys";

    /** AES of 128 or 256 bits. */
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9._-]{1,40}):((?:[0-9a-fA-F]{32}){1,2})");

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String current;

    /**
     * @param configured each {@code id:hex}
     * @throws IllegalStateException without a key, or in production with the one of the repository
     */
    SecretKeys(List<String> configured, boolean production) {
        for (var entry : configured) {
            var matcher = KEY.matcher(entry.strip());
            if (!matcher.matches()) {
                throw new IllegalStateException(
                        SETTING + " has an entry that is not id:key, a key of 32 or 64 hex digits");
            }
            if (production && matcher.group(1).equals(SAMPLE)) {
                throw new IllegalStateException(SETTING + " has the key of the repository, which everybody knows");
            }
            var key = new SecretKeySpec(HexFormat.of().parseHex(matcher.group(2)), "AES");
            if (keys.put(matcher.group(1), key) != null) {
                throw new IllegalStateException(SETTING + " names a key twice: " + matcher.group(1));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(SETTING + " (CHISO_WEBHOOK_SECRET_KEYS) must name a key:"
                    + " secrets of webhooks are never kept in clear");
        }
        current = keys.keySet().iterator().next();
    }

    String current() {
        return current;
    }

    SecretKey currentKey() {
        return keys.get(current);
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
