package vn.chiso.criteria.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeFaultTest {

    @Test
    void a_tree_in_document_order_has_no_fault() {
        assertThat(faults("I", "I.A<I", "I.A.1<I.A", "II")).isEmpty();
    }

    @Test
    void a_code_used_twice_is_a_fault_of_the_second() {
        assertThat(faults("I", "II", "I")).containsExactly(new TreeFault(2, TreeFault.Kind.DUPLICATE_CODE));
    }

    @Test
    void a_parent_must_exist() {
        assertThat(faults("I", "II.1<II")).containsExactly(new TreeFault(1, TreeFault.Kind.UNKNOWN_PARENT));
    }

    @Test
    void a_parent_stands_before_its_children() {
        assertThat(faults("I.1<I", "I")).containsExactly(new TreeFault(0, TreeFault.Kind.PARENT_AFTER_CHILD));
    }

    @Test
    void a_circle_is_told_from_a_wrong_order() {
        assertThat(faults("I<I")).containsExactly(new TreeFault(0, TreeFault.Kind.PARENT_CYCLE));
        assertThat(faults("I<III", "II<I", "III<II")).containsExactly(new TreeFault(0, TreeFault.Kind.PARENT_CYCLE));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("I", "I", "II.1<II", "III<IV", "IV")).hasSize(3);
    }

    private static List<TreeFault> faults(String... nodes) {
        return TreeFault.of(Arrays.stream(nodes).map(TreeFaultTest::criterion).toList());
    }

    /** {@code code<parent}. */
    private static Criterion criterion(String node) {
        var parts = node.split("<");
        var parent = parts.length == 1 ? null : parts[1];
        return new Criterion(parts[0], "t", parent, null, null, null, null, null, null, null, null);
    }
}
