package vn.chiso.local.system;

/** Secrets of this installation that a person or a test may need: Keycloak's administrator and the portal's client. */
public record Credentials(String adminUser, String adminPassword, String portalSecret) {

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "Credentials[" + adminUser + "]";
    }
}
