package vn.chiso.criteria.unitgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;

/** Units that are assessed and ranked together (khối): listed, or whatever a rule finds. */
@Entity
@Table(name = "unit_group")
class UnitGroup {

    /** Some 90 bytes each: an event of them stays below the 4 MiB that the other services take. */
    static final int MOST_MEMBERS = 20_000;

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Column(name = "owner_unit_id")
    private UUID ownerUnitId;

    @JdbcTypeCode(SqlTypes.JSON)
    private GroupRule rule;

    @Column(name = "listed_members")
    @JdbcTypeCode(SqlTypes.JSON)
    private GroupMembers listed;

    @Column(name = "resolved_members")
    @JdbcTypeCode(SqlTypes.JSON)
    private GroupMembers resolved = new GroupMembers(List.of());

    @Column(name = "outgrown_to")
    private Integer outgrownTo;

    protected UnitGroup() {}

    UnitGroup(UnitGroupRequest request) {
        id = Ids.next();
        code = request.code();
        change(request);
    }

    /** Takes over everything but the code. */
    void change(UnitGroupRequest request) {
        name = request.name();
        ownerUnitId = request.ownerUnitId();
        rule = request.rule();
        listed = request.members() == null ? null : new GroupMembers(List.copyOf(request.members()));
    }

    static boolean isTooMany(List<GroupMember> members) {
        return members.size() > MOST_MEMBERS;
    }

    /** The rule finds more than can be told, so others go on with those whom they know. */
    void outgrow(List<GroupMember> members) {
        outgrownTo = members.size();
    }

    /** @return true if others have to be told */
    boolean resolve(List<GroupMember> members) {
        outgrownTo = null;
        var found = new GroupMembers(members);
        if (found.equals(resolved)) {
            return false;
        }
        resolved = found;
        return true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UUID ownerUnitId() {
        return ownerUnitId;
    }

    boolean isOutgrown() {
        return outgrownTo != null;
    }

    GroupRule rule() {
        return rule;
    }

    List<GroupMember> listed() {
        return listed == null ? List.of() : listed.items();
    }

    UnitGroupResponse response() {
        return new UnitGroupResponse(
                id, version, code, name, ownerUnitId, rule, listed == null ? null : listed.items(), outgrownTo);
    }

    UnitGroupEvent event() {
        return new UnitGroupEvent(id, version, code, name, ownerUnitId, rule, resolved.items());
    }
}
