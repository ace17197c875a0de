package vn.chiso.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.ReceivedMail;

/** Both decisions of an operator: what arrived stays as it is, what did not is sent again. */
final class UncertainMails {

    private UncertainMails() {}

    static void settle(ChisoSystem system, JobContext job) {
        Api admin = job.gateway().as("quantri");
        Await.until("the end of all mail dialogues", () -> isQuiet(admin) ? Optional.of(true) : Optional.empty());
        Set<String> arrived = system.mailbox().messages().stream()
                .map(ReceivedMail::messageId)
                .collect(Collectors.toSet());
        for (JsonNode delivery : admin.list("/deliveries?state=UNCERTAIN&limit=200")) {
            if (!arrived.contains(delivery.path("messageId").asText())) {
                admin.post("/deliveries/" + delivery.path("id").asText() + "/replays", Api.etag(delivery), Map.of());
            }
        }
    }

    private static boolean isQuiet(Api admin) {
        return admin.list("/deliveries?state=SENDING&limit=200").isEmpty()
                && admin.list("/deliveries?state=QUEUED&limit=200").isEmpty();
    }
}
