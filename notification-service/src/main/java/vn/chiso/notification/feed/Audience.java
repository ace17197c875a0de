package vn.chiso.notification.feed;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.platform.unit.Role;

/** Which roles may read an event, beside whom it concerns: the same as may ask the service that it comes from. */
public enum Audience {
    /** A fact about the catalogue: whoever has any grant, for whatever unit. */
    EVERYBODY(Role.values()),
    /** Published results, and how punctual units are: the public portal too. */
    PUBLISHED(Role.values()),
    /** What follows from published results. */
    SCORED(
            Role.ADMIN,
            Role.ORGANISER,
            Role.APPRAISER,
            Role.LEADER,
            Role.UNIT_HEAD,
            Role.SCORING_OFFICER,
            Role.TASK_COORDINATOR,
            Role.VIEWER),
    /** Issued plans and their assignments. */
    TASK(Role.ADMIN, Role.ORGANISER, Role.LEADER, Role.UNIT_HEAD, Role.TASK_COORDINATOR, Role.VIEWER),
    /** A published result that is not what was stored: for those who organise the scoring. */
    ALARM(Role.ADMIN, Role.ORGANISER);

    private final List<Role> roles;

    Audience(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The names of those that each of the roles belongs to: what may be sent to whoever has one of them. */
    public static String[] ofAll(Role... roles) {
        return Stream.of(values())
                .filter(audience -> audience.roles.containsAll(List.of(roles)))
                .map(Audience::name)
                .toArray(String[]::new);
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }
}
