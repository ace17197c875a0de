package vn.chiso.criteria.unitgroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.unit.UnitSelection;
import vn.chiso.criteria.unit.UnitSelection.Stay;
import vn.chiso.criteria.unit.UnitSelection.UnitOnDay;

/** Finds who belongs to a group. Nobody belongs to one on a day on which he does not exist. */
@ApplicationScoped
class GroupResolution {

    private final UnitSelection units;

    GroupResolution(UnitSelection units) {
        this.units = units;
    }

    /** For all days, the days to come included. Call {@link UnitSelection#holdStill} before. */
    List<GroupMember> members(UnitGroup group) {
        if (group.rule() != null) {
            return units.staysBelow(group.rule().ancestorUnitId(), group.rule().types()).stream()
                    .map(stay -> new GroupMember(stay.unitId(), stay.from(), stay.to()))
                    .toList();
        }
        var existence = units
                .existence(group.listed().stream().map(GroupMember::unitId).toList())
                .stream()
                .collect(Collectors.toMap(Stay::unitId, Function.identity()));
        return group.listed().stream()
                .map(member -> member.within(
                        existence.get(member.unitId()).from(),
                        existence.get(member.unitId()).to()))
                .filter(member -> !member.isEmpty())
                .toList();
    }

    /** By code, one more than the limit. */
    List<UnitOnDay> membersOn(LocalDate day, UnitGroup group, String afterCode, int limit) {
        if (group.rule() != null) {
            return units.below(group.rule().ancestorUnitId(), group.rule().types(), day, afterCode, limit);
        }
        var listed = group.listed().stream()
                .filter(member -> member.covers(day))
                .map(GroupMember::unitId)
                .toList();
        return units.among(listed, day, afterCode, limit);
    }

    void holdStill() {
        units.holdStill();
    }
}
