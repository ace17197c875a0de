package vn.chiso.platform.unit;

import java.util.Locale;
import java.util.Optional;

/** What a person may do in the subtree of the unit for which the role is granted. */
public enum Role {
    ADMIN,
    CATALOGUE_EDITOR,
    SCORING_OFFICER,
    UNIT_HEAD,
    APPRAISER,
    ORGANISER,
    TASK_COORDINATOR,
    LEADER,
    VIEWER,
    PORTAL;

    /** As written in a token: {@code scoring-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> ofClaim(String claim) {
        for (var role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
