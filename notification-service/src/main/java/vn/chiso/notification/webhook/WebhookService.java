package vn.chiso.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.webhook.delivery.WebhookAttemptResponse;
import vn.chiso.notification.webhook.delivery.WebhookDeliveries;
import vn.chiso.notification.webhook.delivery.WebhookDeliveryResponse;
import vn.chiso.notification.webhook.delivery.WebhookDeliveryState;
import vn.chiso.notification.webhook.guard.RefusedTarget;
import vn.chiso.notification.webhook.guard.RefusedTargetException;
import vn.chiso.notification.webhook.guard.TargetGuard;
import vn.chiso.notification.webhook.secret.Secrets;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** What those who keep a unit's webhooks do with them. */
@ApplicationScoped
class WebhookService {

    private final WebhookStore webhooks;
    private final WebhookKeeper keeper;
    private final WebhookDeliveries deliveries;
    private final TargetGuard guard;
    private final WebhookConfig config;

    WebhookService(
            WebhookStore webhooks,
            WebhookKeeper keeper,
            WebhookDeliveries deliveries,
            TargetGuard guard,
            WebhookConfig config) {
        this.webhooks = webhooks;
        this.keeper = keeper;
        this.deliveries = deliveries;
        this.guard = guard;
        this.config = config;
    }

    @Transactional
    CreatedWebhookResponse create(WebhookRequest request) {
        var grant = keeper.require(request.unitId());
        refuseUnreachable(request);
        var id = Ids.next();
        webhooks.insert(id, request, keeper.shown());
        var secret = Secrets.generate();
        webhooks.addSecret(Ids.next(), id, secret, keeper.now(), keeper.now());
        var created = webhooks.find(id).orElseThrow();
        keeper.record("webhook.created", grant, null, created);
        return new CreatedWebhookResponse(created, secret);
    }

    @Transactional
    WebhookResponse find(UUID id) {
        var webhook = webhooks.find(id).orElseThrow(WebhookService::notFound);
        keeper.require(webhook.unitId());
        return webhook;
    }

    @Transactional
    WebhookResponse change(UUID id, ExpectedVersion expected, WebhookRequest request) {
        var before = webhooks.lock(id).orElseThrow(WebhookService::notFound);
        var grant = keeper.require(before.unitId());
        expected.check(before.version());
        if (!before.unitId().equals(request.unitId())) {
            throw new ProblemException(WebhookProblem.WEBHOOK_UNIT_FIXED).at("/unitId");
        }
        refuseUnreachable(request);
        webhooks.update(id, request, keeper.shown());
        var after = webhooks.find(id).orElseThrow();
        keeper.record("webhook.changed", grant, before, after);
        return after;
    }

    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var before = webhooks.lock(id).orElseThrow(WebhookService::notFound);
        var grant = keeper.require(before.unitId());
        expected.check(before.version());
        webhooks.delete(id);
        keeper.record("webhook.deleted", grant, before, null);
    }

    @Transactional
    Page<WebhookResponse> find(PageRequest page) {
        var rows = webhooks.page(keeper.codes(), keeper.today(), page.afterId(), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> List.of(row.id().toString()));
    }

    /** The former secret signs too for a while, so that the receiver can change over without losing a message. */
    @Transactional
    SecretResponse rotate(UUID id, ExpectedVersion expected) {
        var webhook = webhooks.lock(id).orElseThrow(WebhookService::notFound);
        var grant = keeper.require(webhook.unitId());
        expected.check(webhook.version());
        webhooks.touch(id);
        var secret = Secrets.generate();
        var secretId = Ids.next();
        var until = keeper.now().plus(config.secretOverlap());
        webhooks.addSecret(secretId, id, secret, keeper.now(), until);
        keeper.record(
                "webhook.secret-rotated", grant, webhook, webhooks.find(id).orElseThrow());
        return new SecretResponse(secretId, secret, until);
    }

    @Transactional
    Page<WebhookDeliveryResponse> deliveries(UUID id, WebhookDeliveryState state, PageRequest page) {
        return deliveries.of(find(id).id(), state, page);
    }

    @Transactional
    Page<WebhookAttemptResponse> attempts(UUID id, UUID delivery, PageRequest page) {
        return deliveries.attempts(find(id).id(), delivery, page);
    }

    @Transactional
    WebhookDeliveryResponse replay(UUID id, ExpectedVersion expected, UUID delivery) {
        var webhook = find(id);
        expected.check(webhook.version());
        var replayed = deliveries.replay(id, delivery);
        keeper.record("webhook.delivery-replayed", keeper.require(webhook.unitId()), webhook, webhook);
        return replayed;
    }

    /** A literal address is known now; a name may mean anything when something is sent, and is looked up then. */
    private void refuseUnreachable(WebhookRequest request) {
        try {
            var uri = guard.parse(request.url());
            if (uri.getHost().startsWith("[") || uri.getHost().matches("[0-9.]+")) {
                guard.locate(uri);
            }
        } catch (RefusedTargetException e) {
            throw refused(e.reason());
        } catch (UnknownHostException e) {
            throw refused(RefusedTarget.UNKNOWN_HOST);
        }
    }

    private static ProblemException refused(RefusedTarget reason) {
        return new ProblemException(WebhookProblem.WEBHOOK_URL_REFUSED, reason).at("/url");
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
