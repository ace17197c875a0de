package vn.chiso.criteria.unitgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.criteria.unit.UnitSelection.UnitOnDay;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Defines groups. Each is edited by the editors of the unit that owns it; the catalogue's readers read it. */
@ApplicationScoped
class UnitGroupService {

    private final UnitGroupRepository groups;
    private final GroupResolution resolution;
    private final UnitReferences references;
    private final CatalogueAccess access;
    private final GroupAnnouncer announcer;

    UnitGroupService(
            UnitGroupRepository groups,
            GroupResolution resolution,
            UnitReferences references,
            CatalogueAccess access,
            GroupAnnouncer announcer) {
        this.groups = groups;
        this.resolution = resolution;
        this.references = references;
        this.access = access;
        this.announcer = announcer;
    }

    @Transactional
    UnitGroupResponse define(UnitGroupRequest request) {
        access.requireReader();
        resolution.holdStill();
        requireSound(request);
        var grant = access.requireEditorOf(request.ownerUnitId());
        if (groups.codeExists(request.code())) {
            throw new ProblemException(UnitGroupProblem.UNIT_GROUP_CODE_TAKEN, request.code()).at("/code");
        }
        var group = new UnitGroup(request);
        resolve(group);
        groups.persist(group);
        return announcer.defined(group, grant);
    }

    @Transactional
    UnitGroupResponse find(UUID id) {
        access.requireReader();
        return required(id).response();
    }

    @Transactional
    Page<UnitGroupResponse> find(UnitGroupFilter filter, PageRequest page) {
        access.requireReader();
        return Page.of(groups.find(filter, after(page), page.limit()), page.limit(), group -> List.of(group.code()))
                .map(UnitGroup::response);
    }

    @Transactional
    Page<UnitOnDay> members(UUID id, LocalDate at, PageRequest page) {
        access.requireReader();
        var found = resolution.membersOn(at, required(id), after(page), page.limit());
        return Page.of(found, page.limit(), unit -> List.of(unit.code()));
    }

    @Transactional
    UnitGroupResponse change(UUID id, ExpectedVersion expected, UnitGroupRequest request) {
        access.requireReader();
        resolution.holdStill();
        var group = required(id);
        var grant = access.requireEditorOf(group.ownerUnitId());
        expected.check(group.version());
        if (!group.code().equals(request.code())) {
            throw new ProblemException(UnitGroupProblem.UNIT_GROUP_CODE_FIXED, group.code()).at("/code");
        }
        requireSound(request);
        access.requireEditorOf(request.ownerUnitId());
        var before = group.response();
        group.change(request);
        resolve(group);
        return announcer.changed(group, before, grant);
    }

    private void resolve(UnitGroup group) {
        var members = resolution.members(group);
        if (UnitGroup.isTooMany(members)) {
            throw new ProblemException(UnitGroupProblem.UNIT_GROUP_TOO_LARGE, UnitGroup.MOST_MEMBERS);
        }
        group.resolve(members);
    }

    private UnitGroup required(UUID id) {
        return groups.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private static String after(PageRequest page) {
        return page.cursor() == null ? "" : Cursor.decode(page.cursor(), 1).getFirst();
    }

    private void requireSound(UnitGroupRequest request) {
        var members = request.members() == null ? List.<GroupMember>of() : request.members();
        if ((request.rule() == null) == members.isEmpty()) {
            throw new ProblemException(UnitGroupProblem.UNIT_GROUP_EITHER_RULE_OR_MEMBERS).at("/rule");
        }
        var named = new LinkedHashMap<String, UUID>();
        named.put("/ownerUnitId", request.ownerUnitId());
        if (request.rule() != null) {
            named.put("/rule/ancestorUnitId", request.rule().ancestorUnitId());
        }
        for (int i = 0; i < members.size(); i++) {
            named.put("/members/" + i + "/unitId", members.get(i).unitId());
        }
        references.require(named);
        requireApart(members);
    }

    /** A unit is a member once on any day. */
    private static void requireApart(List<GroupMember> members) {
        var seen = new LinkedHashMap<UUID, List<GroupMember>>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var earlier = seen.computeIfAbsent(member.unitId(), unit -> new ArrayList<>());
            if (member.isEmpty() || earlier.stream().anyMatch(member::overlaps)) {
                var fault = UnitGroupProblem.UNIT_GROUP_MEMBER_FAULTY;
                throw new ProblemException(fault).with(new Violation("/members/" + i, fault.code(), null));
            }
            earlier.add(member);
        }
    }
}
