package vn.chiso.criteria.regulation.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.regulation.lint.Groups.band;
import static vn.chiso.criteria.regulation.lint.Groups.classesOf;
import static vn.chiso.criteria.regulation.lint.Groups.findings;
import static vn.chiso.criteria.regulation.lint.Groups.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.criteria.SampleRules;
import vn.chiso.criteria.regulation.content.ClassBand;
import vn.chiso.criteria.regulation.content.ClassGroup;

/** Every percentage falls in exactly one class, just below, at and just above each bound. */
class BandCoverageTest {

    /** The least difference that points can have. */
    private static final BigDecimal EPSILON = new BigDecimal("0.0001");

    /** Applicable maxima of real cards: all criteria, and some of them not applicable. */
    private static final List<BigDecimal> MAXIMA = List.of(number("100"), number("92.5"), number("65"));

    static Stream<ClassGroup> sampleGroups() throws JsonProcessingException {
        var groups = new ArrayList<ClassGroup>();
        for (var regulation : SampleRules.sample("regulations.json")) {
            for (var group : regulation.path("groups")) {
                groups.add(SampleRules.JSON.treeToValue(((ObjectNode) group).without("unitGroup"), ClassGroup.class));
            }
        }
        assertThat(groups).hasSize(4);
        return groups.stream();
    }

    @ParameterizedTest
    @MethodSource("sampleGroups")
    void in_the_sample_every_index_around_every_bound_has_exactly_one_class(ClassGroup group) {
        for (var maximum : MAXIMA) {
            for (var points : samples(group, maximum)) {
                assertThat(classesOf(group, points, maximum))
                        .as("%s of %s in %s", points, maximum, group.label())
                        .hasSize(1);
            }
        }
        assertThat(findings(group)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "83.2499, 92.5, B",
        "83.25, 92.5, A",
        "83.2501, 92.5, A",
        "73.9999, 92.5, C",
        "74, 92.5, B",
        "64.7499, 92.5, —",
        "64.75, 92.5, C",
        "0, 92.5, —",
        "92.5, 92.5, A",
        // 90 % of 94.74 is 85.266; a quotient of two decimals would call 85.262 of 94.74 ninety per cent.
        "85.262, 94.74, B",
        "85.266, 94.74, A",
    })
    void the_national_groups_are_decided_on_exact_values(BigDecimal points, BigDecimal maximum, String expected)
            throws JsonProcessingException {
        assertThat(classesOf(sampleGroups().findFirst().orElseThrow(), points, maximum))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 85, II", "1, 85, I", "0, 79.9999, —", "1, 79.9999, II", "0, 90, I", "1, 69.9999, —"})
    void in_one_year_departments_and_districts_are_classed_by_other_bounds(
            int group, BigDecimal percent, String expected) throws JsonProcessingException {
        var namDinh = sampleGroups().skip(1).toList().get(group);
        assertThat(classesOf(namDinh, percent, number("100"))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100, COMPLETED_EXCELLENT",
        "90, COMPLETED_EXCELLENT",
        "89.9999, COMPLETED_WELL",
        "70, COMPLETED_WELL",
        "69.9999, COMPLETED",
        "50, COMPLETED",
        "49.9999, NOT_COMPLETED",
        "0, NOT_COMPLETED",
    })
    void the_decree_335_classes_by_points_of_a_hundred(BigDecimal points, String expected)
            throws JsonProcessingException {
        assertThat(classesOf(sampleGroups().toList().getLast(), points, number("100")))
                .containsExactly(expected);
    }

    @Test
    void a_gap_is_found_wherever_it_is() {
        assertThat(findings(Groups.of(band("A", "90", null), band("B", "80", "89.99"), band("C", null, "80"))))
                .containsExactly("band-gap /groups/0/bands/1/to");
        assertThat(findings(Groups.of(band("A", "90", false, null, null), band("B", null, "90"))))
                .containsExactly("band-gap /groups/0/bands/1/to");
        assertThat(findings(Groups.of(band("A", "90", "100"), band("B", null, "90"))))
                .containsExactly("band-gap /groups/0/bands/0/to");
        assertThat(findings(Groups.of(band("A", "90", null), band("B", "0.0001", "90"))))
                .containsExactly("band-gap /groups/0/bands/1/from");
        assertThat(findings(Groups.of("60", band("A", "70", null))))
                .containsExactly("band-gap /groups/0/unclassifiedBelow");
    }

    @Test
    void an_overlap_is_found_and_so_is_the_wrong_order() {
        assertThat(findings(Groups.of(band("A", "90", null), band("B", null, null, "90", true))))
                .containsExactly("band-overlap /groups/0/bands/1/to");
        assertThat(findings(Groups.of(band("A", "90", null), band("B", "80", "91"), band("C", null, "80"))))
                .containsExactly("band-overlap /groups/0/bands/1/to");
        assertThat(findings(Groups.of(band("C", "0", "80"), band("B", "80", "90"), band("A", "90", null))))
                .contains("band-overlap /groups/0/bands/1/to", "band-overlap /groups/0/bands/2/to");
        assertThat(findings(Groups.of("80", band("A", "70", null))))
                .containsExactly("band-overlap /groups/0/unclassifiedBelow");
        assertThat(findings(Groups.of("70", band("A", null, null))))
                .containsExactly("band-overlap /groups/0/unclassifiedBelow");
    }

    @Test
    void bounds_may_be_inclusive_on_either_side_and_open_or_closed_at_the_ends() {
        assertThat(findings(Groups.of(band("A", "90", false, "100", true), band("B", "0", true, "90", true))))
                .isEmpty();
        assertThat(findings(Groups.of(band("A", null, null)))).isEmpty();
        assertThat(findings(Groups.ofPoints(band("A", "900", null), band("B", null, "900"))))
                .isEmpty();
    }

    /** Seeded. What the lint calls sound has exactly one class for every value around every bound, and the other way round. */
    @Test
    void the_lint_agrees_with_trying_out_values() {
        var random = new Random(20251221);
        int sound = 0;
        for (int i = 0; i < 20_000; i++) {
            var group = randomGroup(random);
            boolean covered = samples(group, number("100")).stream()
                    .allMatch(points -> classesOf(group, points, number("100")).size() == 1);
            var found = findings(group);
            if (group.bands().stream().noneMatch(band -> BandsOnScale.isUnreachable(group.measure(), band))) {
                assertThat(found.isEmpty()).as("%s: %s", group, found).isEqualTo(covered && isOrdered(group));
            }
            sound += found.isEmpty() ? 1 : 0;
        }
        assertThat(sound).isGreaterThan(50);
    }

    private static ClassGroup randomGroup(Random random) {
        int count = 1 + random.nextInt(3);
        var bands = new ArrayList<ClassBand>();
        var upper = bound(random, 4);
        for (int i = 0; i < count; i++) {
            var lower = random.nextInt(3) == 0 ? bound(random, 4) : String.valueOf(60 - 30 * i);
            boolean last = i == count - 1;
            bands.add(band(
                    "C" + i,
                    last && random.nextBoolean() ? null : lower,
                    flag(random),
                    i == 0 && random.nextBoolean() ? null : upper,
                    flag(random)));
            upper = lower;
        }
        return Groups.of(random.nextInt(4) == 0 ? upper : null, bands.toArray(ClassBand[]::new));
    }

    private static Boolean flag(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Boolean.TRUE;
            case 1 -> Boolean.FALSE;
            default -> null;
        };
    }

    private static String bound(Random random, int kinds) {
        return List.of("0", "30", "60", "100").get(random.nextInt(kinds));
    }

    /** By the bounds alone: what overlaps only outside the scale is a slip of the pen as well. */
    private static boolean isOrdered(ClassGroup group) {
        if (group.unclassifiedBelow() != null && group.bands().getLast().from() == null) {
            return false;
        }
        for (int i = 1; i < group.bands().size(); i++) {
            var upper = group.bands().get(i - 1);
            var lower = group.bands().get(i);
            if (upper.from() == null || lower.to() == null || lower.to().compareTo(upper.from()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Points that give t − ε, t and t + ε for every bound t, and both ends of the scale. */
    private static List<BigDecimal> samples(ClassGroup group, BigDecimal maximum) {
        var bounds = Stream.concat(
                group.bands().stream().flatMap(band -> Stream.of(band.from(), band.to())),
                Stream.of(group.unclassifiedBelow(), BigDecimal.ZERO, BandsOnScale.HUNDRED));
        return bounds.filter(Objects::nonNull)
                .map(bound -> bound.multiply(maximum).scaleByPowerOfTen(-2))
                .flatMap(points -> Stream.of(points.subtract(EPSILON), points, points.add(EPSILON)))
                .filter(points -> points.signum() >= 0 && points.compareTo(maximum) <= 0)
                .distinct()
                .toList();
    }
}
