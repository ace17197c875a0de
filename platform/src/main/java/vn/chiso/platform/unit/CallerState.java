package vn.chiso.platform.unit;

import java.util.List;

/**
 * Who asked for work that goes on after the request, with the grants of that moment.
 *
 * @param grants as the token's claim had them
 */
public record CallerState(String subject, String username, String name, List<String> grants) {

    public CallerState {
        grants = List.copyOf(grants);
    }
}
