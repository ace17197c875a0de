package vn.chiso.local.system;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The variables of deploy/postgres: every service has two roles of its own, so none can read another's data; who verifies reads all. */
final class DatabasePasswords {

    private DatabasePasswords() {}

    static Map<String, String> of(Secrets secrets) {
        Map<String, String> passwords = new HashMap<>();
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                String prefix = "CHISO_" + service.context().toUpperCase(Locale.ROOT);
                passwords.put(prefix + "_DB_OWNER_PASSWORD", secrets.get(Secrets.owner(service)));
                passwords.put(prefix + "_DB_APP_PASSWORD", secrets.get(Secrets.app(service)));
            }
        }
        passwords.put("CHISO_VERIFIER_DB_PASSWORD", secrets.get(Secrets.VERIFIER));
        return passwords;
    }
}
