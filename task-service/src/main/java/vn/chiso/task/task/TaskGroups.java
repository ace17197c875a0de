package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.task.group.UnitGroup;
import vn.chiso.task.group.UnitGroups;

/** Groups of units that a caller may give work to: those of the units that his grant reaches. */
@ApplicationScoped
public class TaskGroups {

    private final UnitGroups groups;
    private final Scope scope;

    TaskGroups(UnitGroups groups, Scope scope) {
        this.groups = groups;
        this.scope = scope;
    }

    Optional<NamedGroup> withinReach(UUID id) {
        return groups.find(id)
                .filter(group -> scope.reaches(group.ownerUnitId(), Role.TASK_COORDINATOR))
                .map(TaskGroups::named);
    }

    /** All of them. */
    public List<NamedGroup> withinReach() {
        var reached = scope.units(Role.TASK_COORDINATOR);
        return groups.all().stream()
                .filter(group -> reached.contains(group.ownerUnitId()))
                .map(TaskGroups::named)
                .toList();
    }

    private static NamedGroup named(UnitGroup group) {
        return new NamedGroup(group.id(), group.code(), group.name());
    }
}
