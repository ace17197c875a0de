package vn.chiso.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.classification.ClassReason;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.regulation.Regulations;
import vn.chiso.scoring.total.Cards;

/** Units stand inside their groups, each by the rules that the regulation has for its group. */
class StandingsTest {

    private static final UUID DISTRICTS = UUID.fromString("0190e1a0-0000-7000-8000-000000000701");
    private static final UUID COMMUNES = UUID.fromString("0190e1a0-0000-7000-8000-000000000702");
    private static final String BANDS =
            "[{'classCode':'GOOD','title':'Tốt','from':80},{'classCode':'POOR','title':'Yếu','to':80}]";

    @Test
    void without_a_regulation_units_are_ranked_and_not_classed() {
        var standings = Standings.of(
                null,
                List.of(unit(1, null, "80"), unit(2, null, "90"), unit(3, null, "80"), unit(4, null, "70")),
                Set.of());

        assertThat(standings.values())
                .allSatisfy(standing -> assertThat(standing.classified()).isNull())
                .extracting(standing -> standing.ranked().rank())
                .containsExactly(2, 1, 2, 4);
    }

    @Test
    void each_group_has_a_first_unit_of_its_own() {
        var standings = Standings.of(
                null, List.of(unit(1, DISTRICTS, "70"), unit(2, COMMUNES, "90"), unit(3, COMMUNES, "80")), Set.of());

        assertThat(standings.get(id(1)).ranked().rank()).isEqualTo(1);
        assertThat(standings.get(id(1)).ranked().rankedUnits()).isEqualTo(1);
        assertThat(standings.get(id(3)).ranked().rank()).isEqualTo(2);
    }

    @Test
    void a_group_without_rules_or_with_two_sets_of_them_has_no_classes_and_says_why() {
        var group =
                "{'unitGroupId':'%s','label':'Khối','measure':'INDEX_PERCENT','bands':%s}".formatted(DISTRICTS, BANDS);
        var regulation = Regulations.withGroups("[" + group + "," + group + "]");

        var standings = Standings.of(regulation, List.of(unit(1, DISTRICTS, "90"), unit(2, COMMUNES, "90")), Set.of());

        assertThat(standings.get(id(1)).classified().reasons()).containsExactly(new ClassReason.RulesContradict());
        assertThat(standings.get(id(2)).classified().reasons()).containsExactly(new ClassReason.NotCovered());
        assertThat(standings.get(id(1)).classified().classCode()).isNull();
    }

    @Test
    void rules_for_all_others_hold_for_units_that_were_named_themselves() {
        var regulation =
                Regulations.withGroups("[{'label':'Khác','measure':'INDEX_PERCENT','bands':%s}]".formatted(BANDS));

        var standings = Standings.of(regulation, List.of(unit(1, null, "80"), unit(2, COMMUNES, "79.99")), Set.of());

        assertThat(standings.get(id(1)).classified().classCode()).isEqualTo("GOOD");
        assertThat(standings.get(id(2)).classified().classCode()).isEqualTo("POOR");
    }

    @Test
    void a_node_ranks_units_by_their_shares_and_leaves_out_those_to_which_it_does_not_apply() {
        var ranking = Standings.ofNode(
                null,
                List.of(
                        node(1, "4", "5"),
                        node(2, "9", "10"),
                        node(3, "8", "10"),
                        node(4, "0", "0"),
                        unit(5, null, "90")),
                "II");

        assertThat(ranking.ranked())
                .extracting(ranked -> ranked.unitId() + ":" + ranked.rank())
                .containsExactly(id(2) + ":1", id(1) + ":2", id(3) + ":2");
        assertThat(ranking.unranked()).containsExactly(id(4), id(5));
    }

    private static Entrant unit(int number, UUID group, String points) {
        return new Entrant(id(number), group, Cards.of(points, "100"), Facts.UNKNOWN, null);
    }

    private static Entrant node(int number, String points, String maximum) {
        return new Entrant(
                id(number), null, Cards.of("90", "100", Cards.node("II", points, maximum)), Facts.UNKNOWN, null);
    }

    private static UUID id(int number) {
        return UUID.fromString("0190e1a0-0000-7000-8000-%012d".formatted(number));
    }
}
