package vn.chiso.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;

/** The two documents of an identity provider that matter to the gateway, and tokens signed with its keys. */
final class IdentityServer {

    private final Vertx vertx = Vertx.vertx();
    private final URI issuer = ConfigProvider.getConfig().getValue(RealIdentityProvider.ISSUER_KEY, URI.class);
    private final AtomicInteger keysAsked = new AtomicInteger();
    private HttpServer server;
    private volatile RsaJsonWebKey key;

    IdentityServer() throws Exception {
        newKey("first");
    }

    void newKey(String id) throws Exception {
        key = generated(id);
    }

    private static RsaJsonWebKey generated(String id) throws Exception {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
        made.setKeyId(id);
        made.setUse("sig");
        made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return made;
    }

    void start() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(issuer.getPort(), "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    void stop() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    int keysAsked() {
        return keysAsked.get();
    }

    String token(String... grants) throws Exception {
        return token(300, grants);
    }

    String token(int seconds, String... grants) throws Exception {
        return signed(key, seconds, grants);
    }

    String tokenOfUnpublishedKey() throws Exception {
        return signed(generated("never-published"), 300);
    }

    private String signed(RsaJsonWebKey key, int seconds, String... grants) throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setAudience("chiso-api");
        claims.setSubject("canbo.nv");
        claims.setStringListClaim("grants", List.of(grants));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(seconds / 60f);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private void answer(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json");
        if (request.path().endsWith("/.well-known/openid-configuration")) {
            request.response()
                    .end(new JsonObject()
                            .put("issuer", issuer.toString())
                            .put("jwks_uri", issuer + "/keys")
                            .put("authorization_endpoint", issuer + "/auth")
                            .put("token_endpoint", issuer + "/token")
                            .put("introspection_endpoint", issuer + "/introspect")
                            .encode());
        } else if (request.path().endsWith("/keys")) {
            keysAsked.incrementAndGet();
            request.response().end(new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
