package vn.chiso.local.system;

/** What the services stand on, and what may fail under them. */
public enum Backing {
    POSTGRES,
    KAFKA,
    KEYCLOAK,
    SMTP
}
