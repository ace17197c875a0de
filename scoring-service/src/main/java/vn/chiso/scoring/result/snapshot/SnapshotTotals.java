package vn.chiso.scoring.result.snapshot;

import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.SetNode;
import vn.chiso.scoring.total.Totals;

/** Adds up the lines of a snapshot that has a standing, along its nodes. */
public final class SnapshotTotals {

    private SnapshotTotals() {}

    /** @throws IllegalArgumentException where lines and nodes do not fit each other */
    public static CardTotal of(ResultSnapshot content) {
        var lines = content.lines().stream().collect(Collectors.toMap(ResultLine::criterionCode, Function.identity()));
        var scored = lines.values().stream()
                .collect(Collectors.toMap(
                        ResultLine::criterionCode,
                        line -> new Scored(line.excluded() ? null : line.points(), line.excluded(), null)));
        return Totals.of(
                Coverage.FULL,
                content.standing().nodes().stream()
                        .map(node -> node(node, lines.get(node.code())))
                        .toList(),
                scored);
    }

    private static SetNode node(ResultNode node, ResultLine line) {
        return new SetNode(
                node.code(),
                node.parentCode(),
                node.title(),
                node.maxPoints(),
                line == null ? null : MethodReader.read(line.method()),
                node.adjustment());
    }
}
