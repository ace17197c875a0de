package vn.chiso.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the events of a unit's subtree are to be sent.
 *
 * @param unitId never changes
 * @param url https, of a public address unless the operator allows its network
 * @param types of events; all unless given
 * @param state ACTIVE unless given
 */
@Schema(examples = """
            {"unitId": "0190e1a0-0000-7000-8000-000000000100", "url": "https://cong.quangtri.example/chiso",
             "description": "Cổng thông tin của tỉnh", "types": ["chiso.scoring.result-published.v1"]}""")
record WebhookRequest(
        @NotNull UUID unitId,
        @NotBlank @Size(max = 2000) String url,
        @Size(max = 200) String description,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> types,
        WebhookState state) {

    WebhookRequest {
        types = types == null ? List.of() : types;
        state = state == null ? WebhookState.ACTIVE : state;
    }
}
