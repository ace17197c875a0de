package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.imports.ImportCounts;

class CriteriaChangeTest {

    /** Criteria as code=points, in the order of the document. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''          | I=1 II=2       | 2 | 0 | 0 | 0
            I=1 II=2    | I=1 II=2       | 0 | 0 | 2 | 0
            I=1 II=2.5  | I=1.0 II=2.50  | 0 | 0 | 2 | 0
            I=1 II=2    | I=1 II=3       | 0 | 1 | 1 | 0
            I=1 II=2    | I=1            | 0 | 0 | 1 | 1
            I=1 II=2    | ''             | 0 | 0 | 0 | 2
            I=1 III=3   | I=1 II=2 III=3 | 1 | 0 | 2 | 0
            I=1 II=2    | V=5 I=1 II=2   | 1 | 0 | 2 | 0
            I=1 II=2 III=3 | II=2 III=3  | 0 | 0 | 2 | 1
            I=1 II=2    | II=2 I=1       | 0 | 2 | 0 | 0
            I=1 II=2    | III=1 IV=2     | 2 | 0 | 0 | 2
            """)
    void what_a_file_does_is_counted_by_code(
            String before, String after, int created, int changed, int unchanged, int removed) {
        assertThat(CriteriaChange.of(criteria(before), criteria(after)))
                .isEqualTo(new ImportCounts(created, changed, unchanged, removed));
    }

    private static List<Criterion> criteria(String text) {
        return Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("="))
                .map(part -> criterion(part[0], part[1]))
                .toList();
    }

    private static Criterion criterion(String code, String points) {
        return new Criterion(
                code,
                "Tiêu chí " + code,
                null,
                new BigDecimal(points),
                new Manual(null),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
