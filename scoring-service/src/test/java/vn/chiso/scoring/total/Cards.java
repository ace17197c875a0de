package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.engine.Trace;

/** Trees and cards for tests. */
public final class Cards {

    private static final ScoringMethod MANUAL = new ScoringMethod.Manual(null);

    private Cards() {}

    public static SetNode leaf(String code, String parent, String max) {
        return leaf(code, parent, max, MANUAL);
    }

    static SetNode leaf(String code, String parent, String max, ScoringMethod method) {
        return new SetNode(code, parent, "Tiêu chí " + code, new BigDecimal(max), method, null);
    }

    public static SetNode inner(String code, String parent, String max) {
        return new SetNode(code, parent, "Mục " + code, max == null ? null : new BigDecimal(max), null, null);
    }

    static SetNode section(String code, Adjustment kind, String cap) {
        return new SetNode(code, null, "Mục " + code, new BigDecimal(cap), null, kind);
    }

    public static Scored points(String points) {
        return new Scored(new BigDecimal(points), false, new Trace(List.of()));
    }

    public static Scored excluded() {
        return new Scored(null, true, new Trace(List.of()));
    }

    /** A full card of which only the sums are known. */
    public static CardTotal of(BigDecimal points, BigDecimal maximum, NodeTotal... nodes) {
        return new CardTotal(Coverage.FULL, points, maximum, List.of(nodes), List.of(), List.of());
    }

    public static CardTotal of(String points, String maximum, NodeTotal... nodes) {
        return of(new BigDecimal(points), new BigDecimal(maximum), nodes);
    }

    public static NodeTotal node(String code, String points, String maximum) {
        return new NodeTotal(code, code, new BigDecimal(points), new BigDecimal(maximum));
    }
}
