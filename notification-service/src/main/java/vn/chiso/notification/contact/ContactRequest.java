package vn.chiso.notification.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as a client states it.
 *
 * @param phone in international form, +84912345678; for channels that write to numbers
 * @param username the name the person signs in with; without it the inbox cannot be used
 * @param language of the messages, {@code vi} unless given
 */
@Schema(examples = """
            {"name": "Nguyễn Thị Hoa", "email": "hoa.nt@quangtri.example", "username": "canbo.nv",
             "unitId": "0190e1a0-0000-7000-8000-000000000102", "position": "OFFICER", "language": "vi"}""")
record ContactRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @Email @Size(max = 254) @Pattern(regexp = "[^\\s<>,;\"]+")
        String email,

        @Pattern(regexp = "\\+[1-9]\\d{7,14}") String phone,
        @NotNull UUID unitId,
        @NotNull Position position,
        @Size(min = 1, max = 100) @Pattern(regexp = "\\S+") String username,
        @Pattern(regexp = "vi|en") String language) {

    /** The identity provider knows user names in lower case only. */
    ContactRequest {
        username = username == null ? null : username.toLowerCase(Locale.ROOT);
    }
}
