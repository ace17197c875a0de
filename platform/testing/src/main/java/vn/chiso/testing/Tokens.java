package vn.chiso.testing;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Bearer tokens as Keycloak gives them, signed with a key of the tests ({@link TokenKeys}). {@link #of} is the good one; each of
 * the others has exactly one thing wrong and must be refused with 401.
 */
public final class Tokens {

    public static final String ISSUER = "https://id.chiso.example/realms/chiso";
    public static final String AUDIENCE = "chiso-api";

    /** Longer than the slowest run of all tests: some keep a token for a whole class, or for all of them. */
    private static final float MINUTES = 24 * 60;

    /** A signature costs as much as a small request, and most tests come with the same few tokens. */
    private static final Map<List<String>, String> GOOD = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A valid token; grants are written as in the claim: {@code "scoring-officer@QT.VL.NV"}. */
    public static String of(String subject, String... grants) {
        return GOOD.computeIfAbsent(
                List.of(subject, String.join(" ", grants)),
                caller -> signed(claims(subject, grants), Parts.shared().signingKey()));
    }

    /** A valid token that was given to another client than the web front end's. */
    public static String ofClient(String client, String subject, String... grants) {
        JwtClaims claims = claims(subject, grants);
        claims.setStringClaim("azp", client);
        return signed(claims, Parts.shared().signingKey());
    }

    /** Valid in all but its time: it will be good in an hour. */
    public static String notYetValid(String subject, String... grants) {
        JwtClaims claims = claims(subject, grants);
        NumericDate then = NumericDate.now();
        then.addSeconds(3_600);
        claims.setNotBefore(then);
        return signed(claims, Parts.shared().signingKey());
    }

    /** Valid in all but its time: it ended an hour ago. */
    public static String expired(String subject, String... grants) {
        JwtClaims claims = claims(subject, grants);
        NumericDate then = NumericDate.now();
        then.addSeconds(-3_600);
        claims.setExpirationTime(then);
        return signed(claims, Parts.shared().signingKey());
    }

    /** Signed by somebody else's key. */
    public static String foreign(String subject, String... grants) {
        return signed(claims(subject, grants), Parts.shared().foreignKey());
    }

    /** Made for another application, for instance {@code "account"}. */
    public static String forAudience(String audience, String subject, String... grants) {
        JwtClaims claims = claims(subject, grants);
        claims.setAudience(audience);
        return signed(claims, Parts.shared().signingKey());
    }

    /** Made by another issuer with the right key. */
    public static String fromIssuer(String issuer, String subject, String... grants) {
        JwtClaims claims = claims(subject, grants);
        claims.setIssuer(issuer);
        return signed(claims, Parts.shared().signingKey());
    }

    /** Says of itself that it needs no signature ({@code "alg":"none"}). */
    public static String unsigned(String subject, String... grants) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(claims(subject, grants).toJson().getBytes(StandardCharsets.UTF_8))
                + ".";
    }

    /** Three parts that are no token. */
    public static String garbage() {
        return "not.a.token";
    }

    /** The same key as a JSON Web Key Set, for what is told where to fetch its keys. */
    public static String jwks() {
        RsaJsonWebKey key =
                new RsaJsonWebKey((RSAPublicKey) Parts.shared().signingKey().getPublic());
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** What the service under test verifies tokens with: the public key in PEM without its frame. */
    static String publicKey() {
        return Base64.getEncoder()
                .encodeToString(Parts.shared().signingKey().getPublic().getEncoded());
    }

    private static JwtClaims claims(String subject, String... grants) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("preferred_username", subject);
        claims.setStringClaim("name", subject);
        claims.setStringClaim("typ", "Bearer");
        claims.setStringListClaim("grants", List.of(grants));
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        return claims;
    }

    private static String signed(JwtClaims claims, KeyPair key) {
        PrivateKey signingKey = key.getPrivate();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(signingKey);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the test token cannot be signed", e);
        }
    }
}
