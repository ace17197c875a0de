package vn.chiso.notification.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ladder as a client states it.
 *
 * @param code never changes
 * @param unitId whose plans, and those of its subtree, are reminded by it; absent only for the default
 * @param serves which of those plans' assignments; all unless given
 */
@Schema(examples = """
            {"code": "khac-phuc", "name": "Nhắc việc khắc phục tồn tại", "unitId": "0190e1a0-0000-7000-8000-000000000100",
             "rungs": [{"offsetDays": -7, "positions": ["OFFICER"], "channels": ["INBOX"]},
                       {"offsetDays": -1, "positions": ["OFFICER", "UNIT_HEAD"], "channels": ["INBOX", "EMAIL"]},
                       {"offsetDays": 3, "days": "WORKING", "positions": ["UNIT_HEAD", "STANDING_OFFICE"],
                        "channels": ["INBOX", "EMAIL"], "urgency": "CRITICAL"}]}""")
record PolicyRequest(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60)
        String code,

        @NotBlank @Size(max = 200) String name,
        UUID unitId,
        @Valid Serving serves,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid PolicyRung> rungs,
        @Size(max = 20) List<@NotNull @Valid PolicyRule> rules) {

    PolicyRequest {
        rules = rules == null ? List.of() : rules;
        serves = serves == null ? Serving.ALL : serves;
    }
}
