package vn.chiso.criteria.unitgroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Checks the groups that a request names. Everyone with a grant may see every group, so existing is all it takes. */
@ApplicationScoped
public class UnitGroupReferences {

    private final UnitGroupRepository groups;

    UnitGroupReferences(UnitGroupRepository groups) {
        this.groups = groups;
    }

    /**
     * @param groupsByPointer each named group by its place in the body, in order
     * @throws ProblemException {@code unknown-unit-group} with a pointer for each group that does not exist
     */
    public void require(Map<String, UUID> groupsByPointer) {
        var known = known(groupsByPointer.values());
        var unknown = groupsByPointer.entrySet().stream()
                .filter(entry -> !known.contains(entry.getValue()))
                .map(entry -> new Violation(
                        entry.getKey(),
                        UnitGroupProblem.UNKNOWN_UNIT_GROUP.code(),
                        entry.getValue().toString()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(UnitGroupProblem.UNKNOWN_UNIT_GROUP).withErrors(unknown);
        }
    }

    /** Those of the ids that are groups. */
    public Set<UUID> known(Collection<UUID> ids) {
        return named(ids).stream().map(UnitGroup::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the ids whose rule finds more members than the other services are told. */
    public Set<UUID> outgrown(Collection<UUID> ids) {
        return named(ids).stream()
                .filter(UnitGroup::isOutgrown)
                .map(UnitGroup::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<UnitGroup> named(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : groups.list("id in ?1", ids);
    }
}
