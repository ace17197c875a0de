package vn.chiso.scoring.classification;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.ClassQuota;

/**
 * Leaves a class to as many units as its quota lets, the best ranked, so that the quota holds afterwards: those who fall are counted
 * where they land. Units that share a rank stay or fall together, and fall where the quota would be exceeded.
 */
final class QuotaRule {

    private final ClassGroup group;
    private final ClassQuota quota;
    private final List<Standing> all;
    private final List<Standing> members;
    private final ClassBand lower;

    /** Of each member, whether it would count in the base once it has fallen. */
    private final List<Boolean> landsInBase;

    private QuotaRule(ClassGroup group, ClassQuota quota, List<Standing> all) {
        this.group = group;
        this.quota = quota;
        this.all = all;
        this.members = all.stream()
                .filter(standing -> standing.isIn(quota.classCode()))
                .sorted(Comparator.comparing(QuotaRule::rank))
                .toList();
        this.lower = group.band(group.below(quota.classCode()).orElseThrow());
        this.landsInBase = members.stream()
                .map(standing -> quota.ofClass() != null && fall(standing, 0).isIn(quota.ofClass()))
                .toList();
    }

    /** All standings in the order given, with those moved down that the quota has no room for. */
    static List<Standing> applied(ClassGroup group, ClassQuota quota, List<Standing> all) {
        return new QuotaRule(group, quota, all).applied();
    }

    private List<Standing> applied() {
        // Where even all of them would be too many, the largest number that fits is looked for; none always fits.
        int staying = IntStream.iterate(members.size(), count -> count - 1)
                .filter(this::separates)
                .filter(count -> count <= quota.limit(base(count)))
                .findFirst()
                .orElseThrow();
        int base = base(staying);
        Map<UUID, Standing> fallen = new HashMap<>();
        members.subList(staying, members.size())
                .forEach(standing -> fallen.put(standing.candidate().unitId(), fall(standing, base)));
        return all.stream()
                .map(standing -> fallen.getOrDefault(standing.candidate().unitId(), standing))
                .toList();
    }

    /** True if no rank is shared across the line. */
    private boolean separates(int count) {
        return count == 0 || count == members.size() || rank(members.get(count - 1)) < rank(members.get(count));
    }

    /** The units that the percentage is one of, if so many stay. */
    private int base(int staying) {
        if (quota.ofClass() == null) {
            return all.size();
        }
        long there = all.stream()
                .filter(standing -> standing.isIn(quota.ofClass()) && !standing.isIn(quota.classCode()))
                .count();
        long stayingThere = quota.ofClass().equals(quota.classCode()) ? staying : 0;
        long landing = landsInBase.subList(staying, members.size()).stream()
                .filter(lands -> lands)
                .count();
        return Math.toIntExact(there + stayingThere + landing);
    }

    private Standing fall(Standing standing, int base) {
        var why = new ClassReason.OverQuota(
                standing.band(),
                quota,
                quota.limit(base),
                base,
                standing.candidate().rank(),
                lower);
        return standing.fallenTo(lower, why, group);
    }

    private static int rank(Standing standing) {
        Integer rank = standing.candidate().rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }
}
