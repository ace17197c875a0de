package vn.chiso.gateway.identity;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the gateway remembers of an access token.
 *
 * @param expiresAt seconds of the epoch
 * @param client the OIDC client that it was given to
 * @param subject whom it stands for
 */
public record Bearer(long expiresAt, String client, String subject) {

    static Bearer of(JsonWebToken token) {
        return new Bearer(token.getExpirationTime(), text(token.getClaim("azp")), text(token.getSubject()));
    }

    private static String text(Object claim) {
        return claim == null ? "" : claim.toString();
    }
}
