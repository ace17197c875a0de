package vn.chiso.criteria.regulation.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that a regulation lays down, as it is stored. */
public record RegulationContent(List<ClassGroup> groups, TiePolicy tiePolicy, List<TimetableStep> timetable) {

    /** The unit groups that are named, by their place in the regulation. */
    public Map<String, UUID> namedUnitGroups() {
        var named = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).unitGroupId() != null) {
                named.put("/groups/" + i + "/unitGroupId", groups.get(i).unitGroupId());
            }
        }
        return named;
    }
}
