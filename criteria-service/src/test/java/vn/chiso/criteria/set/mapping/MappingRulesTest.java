package vn.chiso.criteria.set.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;

/** Which mappings can be, and what follows from one. Codes are like those of the letter of Sơn Tây; both sets are made up. */
class MappingRulesTest {

    private static final CriteriaTree FORMER = tree(
            "3 Thủ tục hành chính",
            "3.4.1<3 Hồ sơ cấp huyện đúng hạn",
            "3.4.2<3 Hồ sơ cấp xã đúng hạn",
            "3.5<3 Hoà giải ở cơ sở",
            "6 Tài chính công",
            "6.1<6 Giải ngân",
            "6.1.1<6.1 Giải ngân vốn đầu tư",
            "7 Chính quyền số");

    private static final CriteriaTree LATTER = tree(
            "3 Thủ tục hành chính",
            "3.4.1<3 Hồ sơ đúng hạn",
            "3.5<3 Hòa giải  ở cơ sở",
            "3.6<3 Giải ngân vốn đầu tư",
            "6 Tài chính công",
            "6.1<6 Giải ngân",
            "6.1.1<6.1 Giải ngân vốn đầu tư",
            "7 Chính quyền số",
            "7.1<7 Văn bản điện tử");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.9           | 3.5       | unknown-criterion      | /entries/0/from/0",
                "3.5           | 3.5;9.9   | unknown-criterion      | /entries/0/to/1",
                "6.1           | 6.1.1     | criterion-not-scored   | /entries/0/from/0",
                "3.4.1;3.4.1   | 3.5       | criterion-mapped-twice | /entries/0/from/1",
                "3.4.1;3.4.2   | 3.5;3.6   | criteria-regrouped     | /entries/0",
                "6             | 3.5       | area-with-criterion    | /entries/0",
                "6             | 3;6       | area-with-criterion    | /entries/0"
            })
    void an_entry_that_cannot_be_is_named_with_its_place(String from, String to, String code, String pointer) {
        assertThat(MappingFaults.of(List.of(entry(from, to)), FORMER, LATTER))
                .first()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code))
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo(pointer));
    }

    @Test
    void a_criterion_is_named_once_on_each_side_of_the_whole_mapping() {
        var entries = List.of(entry("3.4.1", "3.5"), entry("3.4.2", "3.5"), entry("3.4.1", ""));
        assertThat(MappingFaults.of(entries, FORMER, LATTER))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/entries/1/to/0 criterion-mapped-twice", "/entries/2/from/0 criterion-mapped-twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3.4.1 | 3.5", "3.4.1;3.4.2 | 3.4.1", "6.1.1 | 3.6;6.1.1", "3.4.2 | ''", "6 | 3", "7 | 7"})
    void one_to_one_splits_mergers_ends_and_areas_can_be(String from, String to) {
        assertThat(MappingFaults.of(List.of(entry(from, to)), FORMER, LATTER)).isEmpty();
    }

    @Test
    void what_nobody_names_goes_on_where_both_code_and_title_stayed() {
        assertThat(new Pairing(FORMER, LATTER).pairs(List.of(entry("3.4.1;3.4.2", "3.4.1")), true))
                .extracting(pair -> pair.from() + ">" + pair.to() + " " + pair.basis())
                .containsExactly(
                        "[3.4.1, 3.4.2]>[3.4.1] STATED",
                        "[3]>[3] SAME_CODE_AND_TITLE",
                        "[3.5]>[3.5] SAME_CODE_AND_TITLE",
                        "[6]>[6] SAME_CODE_AND_TITLE",
                        "[6.1.1]>[6.1.1] SAME_CODE_AND_TITLE",
                        "[7]>[7] SAME_CODE_AND_TITLE");
    }

    @Test
    void neither_the_code_alone_nor_the_title_alone_says_that_it_is_the_same() {
        var pairs = new Pairing(FORMER, LATTER).pairs(List.of(entry("6.1.1", "")), true);
        assertThat(Pairing.unpaired(LATTER, pairs, MappedPair::to)).containsExactly("3.4.1", "3.6", "6.1.1", "7.1");
        assertThat(Pairing.unpaired(FORMER, pairs, MappedPair::from)).containsExactly("3.4.1", "3.4.2");
    }

    @Test
    void where_others_do_not_keep_their_code_only_what_is_said_corresponds() {
        assertThat(new Pairing(FORMER, LATTER).pairs(List.of(entry("3.5", "3.5")), false))
                .hasSize(1);
    }

    private static MappingEntry entry(String from, String to) {
        return new MappingEntry(codes(from), codes(to), "Theo quyết định");
    }

    private static List<String> codes(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(";"));
    }

    /** Each {@code code<parent title}. */
    private static CriteriaTree tree(String... nodes) {
        return new CriteriaTree(Arrays.stream(nodes)
                .map(text -> text.split(" ", 2))
                .map(parts -> criterion(parts[0].split("<"), parts[1]))
                .toList());
    }

    private static Criterion criterion(String[] place, String title) {
        return new Criterion(
                place[0],
                title,
                place.length > 1 ? place[1] : null,
                BigDecimal.ONE,
                new Manual(null),
                new NaPolicy.Excluded(),
                false,
                null,
                null,
                null,
                null);
    }
}
