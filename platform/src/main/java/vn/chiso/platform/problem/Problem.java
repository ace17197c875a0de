package vn.chiso.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457 problem details.
 *
 * @param type {@code urn:chiso:problem:<code>}
 * @param title one line in the client's language
 * @param status HTTP status
 * @param code stable code
 * @param detail what happened here, absent if the title says it all
 * @param errors single faults with JSON pointers
 * @param requestId what to quote when asking for help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String code, String detail, List<Violation> errors, String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
