package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * How units are classed and ranked: the contract {@code criteria.regulation}, read by {@link RegulationReader}.
 *
 * @param complete false where the text of the document is only partly known; whoever classes by it says so
 * @param timetable of campaigns; decides no class and no rank
 */
public record Regulation(
        UUID id,
        long version,
        String programme,
        String title,
        List<String> periods,
        JsonNode decision,
        boolean complete,
        String note,
        String status,
        int revision,
        UUID supersedes,
        List<ClassGroup> groups,
        TiePolicy tiePolicy,
        JsonNode timetable) {

    public Regulation {
        requireNonNull(id);
        requireNonNull(programme);
        requireNonNull(tiePolicy);
        periods = periods == null ? List.of() : List.copyOf(periods);
        groups = List.copyOf(groups);
    }

    /** The same without the quotas of its groups. */
    public Regulation withoutQuotas() {
        return new Regulation(
                id,
                version,
                programme,
                title,
                periods,
                decision,
                complete,
                note,
                status,
                revision,
                supersedes,
                groups.stream().map(ClassGroup::withoutQuotas).toList(),
                tiePolicy,
                timetable);
    }

    /**
     * The groups by whose rules a unit is classed: those of its own unit groups, else the one for all others.
     *
     * @return one in a sound regulation; none where it does not speak of the unit, several where it contradicts itself
     */
    public List<ClassGroup> groupsOf(Collection<UUID> unitGroupIds) {
        var named = groups.stream()
                .filter(group -> group.unitGroupId() != null && unitGroupIds.contains(group.unitGroupId()))
                .toList();
        return named.isEmpty()
                ? groups.stream().filter(group -> group.unitGroupId() == null).toList()
                : named;
    }
}
