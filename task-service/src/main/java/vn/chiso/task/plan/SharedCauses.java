package vn.chiso.task.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks in the reasons of deductions for what may have one cause. It only offers: 22 late dossiers and 22 dossiers handled
 * improperly may be the same ones or not, and a person knows. Pure.
 */
final class SharedCauses {

    /** "22 hồ sơ": a number of things, not a share and not a date. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\d.,/])(?<count>\\d{1,6}) (?<what>hồ sơ|văn bản|vụ|trường hợp|đơn|báo cáo|nhiệm vụ)");

    /** Words by which reasons speak of the same matter. */
    private static final List<Matter> MATTERS = List.of(
            new Matter("LATENESS", Set.of("chậm", "muộn", "trễ", "quá hạn", "đúng hạn", "trước hạn", "trong hạn")),
            new Matter("ONLINE", Set.of("trực tuyến", "thanh toán trực tuyến")),
            new Matter("REPORTING", Set.of("báo cáo chậm", "chưa gửi báo cáo", "gửi báo cáo")));

    private record Matter(String name, Set<String> words) {

        boolean isIn(String reason) {
            return words.stream().anyMatch(reason::contains);
        }
    }

    private SharedCauses() {}

    /** Why the cause may be one. */
    enum Basis {
        /** The same number of the same things. */
        SAME_COUNT,
        /** Words of the same matter. */
        SAME_MATTER
    }

    /**
     * Items that may have one cause.
     *
     * @param subject what they have in common: "22 hồ sơ", or the name of a matter
     * @param sameMatter false where the reasons speak of different matters although the number is the same
     */
    record Offer(Basis basis, String subject, boolean sameMatter, List<PlanItem> items) {}

    static List<Offer> among(List<PlanItem> items) {
        var open = items.stream()
                .filter(item -> item.kind() == ItemKind.REMEDY && item.reason() != null)
                .toList();
        return Stream.concat(byMatter(open), byCount(open)).toList();
    }

    private static Stream<Offer> byMatter(List<PlanItem> items) {
        return MATTERS.stream()
                .map(matter -> new Offer(
                        Basis.SAME_MATTER,
                        matter.name(),
                        true,
                        items.stream().filter(item -> matter.isIn(plain(item))).toList()))
                .filter(offer -> offer.items().size() > 1);
    }

    private static Stream<Offer> byCount(List<PlanItem> items) {
        return items.stream()
                .flatMap(item -> counted(item).stream())
                .distinct()
                .map(subject -> offer(
                        subject,
                        items.stream()
                                .filter(item -> counted(item).contains(subject))
                                .toList()))
                .filter(offer -> offer.items().size() > 1);
    }

    private static Offer offer(String subject, List<PlanItem> items) {
        var matters = items.stream().map(SharedCauses::matters).collect(Collectors.toSet());
        boolean same = matters.size() == 1 && !matters.iterator().next().isEmpty();
        return new Offer(Basis.SAME_COUNT, subject, same, items);
    }

    private static Set<String> matters(PlanItem item) {
        return MATTERS.stream()
                .filter(matter -> matter.isIn(plain(item)))
                .map(Matter::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> counted(PlanItem item) {
        var found = new ArrayList<String>();
        var counted = COUNTED.matcher(plain(item));
        while (counted.find()) {
            found.add(Integer.parseInt(counted.group("count")) + " " + counted.group("what"));
        }
        return found;
    }

    private static String plain(PlanItem item) {
        return Normalizer.normalize(item.reason(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
