package vn.chiso.bench.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.bench.engine.MadeSet.MadeCriterion;
import vn.chiso.local.client.Json;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.NaPolicy;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.SetNode;
import vn.chiso.scoring.total.SetTree;
import vn.chiso.scoring.total.Totals;

/** Cards as scoring-service computes them: every line from its inputs, then the sums up the tree. */
final class EngineCards {

    private final List<Map<String, Map<String, InputValue>>> units;
    private final Map<String, Criterion> criteria;
    private final SetTree tree;

    EngineCards(MadeSet set, List<List<Map<String, Object>>> measured) {
        this.criteria = set.criteria().stream().collect(Collectors.toMap(MadeCriterion::code, EngineCards::criterion));
        this.tree = SetTree.of(set.nodes().stream().map(this::node).toList());
        this.units = measured.stream().map(inputs -> named(set, inputs)).toList();
    }

    private static Criterion criterion(MadeCriterion made) {
        var method = MethodReader.read(Json.parse(made.kind().method()));
        return new Criterion(BigDecimal.ONE, method, new NaPolicy.Excluded(), Rounding.USUAL);
    }

    private SetNode node(Map<String, Object> node) {
        var code = (String) node.get("code");
        var method = criteria.containsKey(code) ? criteria.get(code).method() : null;
        return new SetNode(
                code,
                (String) node.get("parentCode"),
                (String) node.get("title"),
                new BigDecimal(node.get("maxPoints").toString()),
                method,
                null);
    }

    private static Map<String, Map<String, InputValue>> named(MadeSet set, List<Map<String, Object>> inputs) {
        return IntStream.range(0, inputs.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> set.criteria().get(i).code(),
                        i -> inputs.get(i).entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())))));
    }

    private static InputValue value(Object made) {
        return switch (made) {
            case Boolean flag -> InputValue.of(flag);
            case Integer number -> InputValue.of(number);
            case BigDecimal number -> new InputValue.Amount(number);
            default -> new InputValue.Text(made.toString());
        };
    }

    /** On all cores. */
    List<CardTotal> recompute() {
        return units.parallelStream().map(this::card).toList();
    }

    CardTotal card(int unit) {
        return card(units.get(unit));
    }

    List<Scored> tracedLines(int unit) {
        var inputs = units.get(unit);
        return criteria.entrySet().stream()
                .map(criterion -> Engine.score(criterion.getValue(), inputs.get(criterion.getKey())))
                .toList();
    }

    private CardTotal card(Map<String, Map<String, InputValue>> inputs) {
        Map<String, Scored> lines = HashMap.newHashMap(criteria.size());
        criteria.forEach((code, criterion) ->
                lines.put(code, new Scored(Engine.points(criterion, inputs.get(code)), false, null)));
        return Totals.of(Coverage.FULL, tree, lines);
    }
}
