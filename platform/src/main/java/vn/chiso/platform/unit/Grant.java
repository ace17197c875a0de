package vn.chiso.platform.unit;

import java.util.Optional;

/**
 * A role for a unit's subtree, as the token's {@code grants} claim carries it: {@code task-coordinator@QT.VL}.
 *
 * @param unitCode code of the unit; it means nothing until found in the local unit tree
 */
public record Grant(Role role, String unitCode) {

    /** Empty for text that is no grant: an unknown role must not fail the request, and grants nothing. */
    static Optional<Grant> parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return Optional.empty();
        }
        return Role.ofClaim(text.substring(0, at)).map(role -> new Grant(role, text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return role.claim() + "@" + unitCode;
    }
}
