package vn.chiso.notification.webhook.sending;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.chiso.notification.webhook.WebhookConfig;
import vn.chiso.notification.webhook.delivery.WebhookDeliveryResponse;
import vn.chiso.notification.webhook.guard.RefusedTargetException;
import vn.chiso.notification.webhook.guard.TargetGuard;
import vn.chiso.notification.webhook.secret.SecretVault;
import vn.chiso.notification.webhook.secret.Secrets;
import vn.chiso.platform.time.SystemClock;

/** Posts one message, to the very address that was checked. Whatever is not 2xx within the time is a failure. */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private final TargetGuard guard;
    private final SecretVault vault;
    private final SystemClock clock;
    private final Duration timeout;
    private final HttpClient client;

    WebhookSender(TargetGuard guard, SecretVault vault, SystemClock clock, WebhookConfig config, Vertx vertx) {
        this.guard = guard;
        this.vault = vault;
        this.clock = clock;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setVerifyHost(true));
    }

    WebhookAnswer send(WebhookMessage message) {
        try {
            var uri = guard.parse(message.url());
            var address = guard.locate(uri);
            return post(message, uri, address)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return silent();
        } catch (RefusedTargetException | UnknownHostException e) {
            return new WebhookAnswer(null, "not reached: " + e.getMessage());
        } catch (ExecutionException e) {
            // The client has a clock of its own, and either may ring first.
            return e.getCause() instanceof TimeoutException
                    ? silent()
                    : new WebhookAnswer(null, "not reached: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WebhookAnswer(null, "interrupted");
        } catch (RuntimeException e) {
            // Whatever an address makes the client stumble over: a failed attempt, not the end of the sender.
            LOG.errorf(e, "Delivery %s could not be attempted", message.deliveryId());
            return new WebhookAnswer(null, "not sent");
        }
    }

    private WebhookAnswer silent() {
        return new WebhookAnswer(null, "no answer within " + timeout);
    }

    private Future<WebhookAnswer> post(WebhookMessage message, URI uri, InetAddress address) {
        var secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() != -1 ? uri.getPort() : secure ? 443 : 80;
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(path + query)
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)));
        var id = WebhookDeliveryResponse.messageIdOf(message.deliveryId());
        var at = clock.now().getEpochSecond();
        var secrets = message.secrets().stream().map(vault::open).toList();
        return client.request(options)
                .compose(request -> request.putHeader("content-type", "application/json")
                        .putHeader("user-agent", "Chiso")
                        .putHeader("webhook-id", id)
                        .putHeader("webhook-timestamp", Long.toString(at))
                        .putHeader("webhook-signature", Secrets.sign(secrets, id, at, message.body()))
                        .send(Buffer.buffer(message.body()))
                        // What else the receiver says is not read: it might never end.
                        .map(response -> {
                            var answer = WebhookAnswer.of(
                                    response.statusCode(),
                                    RetryAfter.parse(response.getHeader("Retry-After"), clock.now()));
                            // Its end is our own doing, and no fault to log.
                            response.exceptionHandler(ended -> LOG.trace("The rest is not read", ended));
                            request.reset();
                            return answer;
                        }));
    }
}
