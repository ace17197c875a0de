package vn.chiso.scoring.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.catalogue.mapping.CriterionMappingState;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.result.snapshot.Decision;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultNode;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultStanding;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.scorecard.Appraisal;
import vn.chiso.scoring.scorecard.Author;
import vn.chiso.scoring.scorecard.SelfScore;
import vn.chiso.scoring.total.Adjustment;

/** Results and mappings of no document, as small as a comparison needs them. */
public final class MadeUp {

    public static final String SHARE = "{\"kind\":\"PROPORTIONAL\"}";
    public static final UUID SET = UUID.randomUUID();
    public static final UUID OTHER_SET = UUID.randomUUID();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UnitRef UNIT = new UnitRef(UUID.randomUUID(), "QT.X", "Đơn vị");
    private static final Author SOMEBODY = new Author("1", "ai.do", "Ai đó");

    private MadeUp() {}

    public static ResultLine line(String code, String max, String points) {
        return line(code, max, points, SHARE, null);
    }

    public static ResultLine line(String code, String max, String points, String method, Adjustment adjustment) {
        var maximum = new BigDecimal(max);
        var given = points == null ? null : new BigDecimal(points);
        boolean counts = given != null && adjustment == null;
        return line(
                code, maximum, given, counts ? maximum.subtract(given) : BigDecimal.ZERO, method, adjustment, false);
    }

    /** The unit said that it does not apply, and got what the policy gives. */
    public static ResultLine notApplicable(String code, String max, String points) {
        var maximum = new BigDecimal(max);
        var given = new BigDecimal(points);
        return line(code, maximum, given, maximum.subtract(given), SHARE, null, true);
    }

    private static ResultLine line(
            String code,
            BigDecimal max,
            BigDecimal points,
            BigDecimal lost,
            String method,
            Adjustment adjustment,
            boolean notApplicable) {
        var self = new SelfScore(
                points, notApplicable, points == null, Map.<String, InputValue>of(), null, null, SOMEBODY, null, null);
        return new ResultLine(
                code,
                "Tiêu chí " + code,
                max,
                points,
                lost,
                points == null,
                null,
                null,
                List.of(),
                List.of(),
                json(method),
                null,
                self,
                null,
                null,
                null,
                new Appraisal(points, points == null, null, null, true, SOMEBODY, null),
                List.of(),
                adjustment,
                null);
    }

    public static ResultSnapshot result(String period, UUID set, ResultLine... lines) {
        return new ResultSnapshot(
                UUID.randomUUID(),
                1,
                null,
                "1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "PAR_INDEX",
                period,
                "EXTRACT",
                set,
                1,
                2,
                RoundingMode.HALF_UP,
                UNIT,
                UNIT,
                new Decision("1/QĐ-UBND", LocalDate.of(2024, 1, 2), null),
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                List.of(),
                null,
                null,
                null,
                Instant.EPOCH,
                SOMEBODY,
                List.of(lines));
    }

    /** Of a full set that has these areas, each {@code code points/applicable maximum}. */
    public static ResultSnapshot withAreas(String period, UUID set, String... areas) {
        var nodes = List.of(areas).stream().map(MadeUp::area).toList();
        return result(period, set)
                .with(new ResultStanding(null, nodes, List.of(), null, null, null, List.of(), null, null, null, null));
    }

    private static ResultNode area(String text) {
        var parts = text.split("[ /]");
        var maximum = new BigDecimal(parts[2]);
        return new ResultNode(parts[0], null, "Lĩnh vực " + parts[0], maximum, null, new BigDecimal(parts[1]), maximum);
    }

    /** Each pair {@code "a;b > c"}; nothing behind the sign has no successor. */
    public static CriterionMappingState mapping(String... pairs) {
        return new CriterionMappingState(
                UUID.randomUUID(),
                0,
                OTHER_SET,
                SET,
                "PAR_INDEX",
                "STATED",
                null,
                Instant.EPOCH,
                List.of(pairs).stream().map(MadeUp::pair).toList());
    }

    private static CriterionMappingState.Pair pair(String text) {
        var sides = (text + " ").split(">");
        return new CriterionMappingState.Pair(
                codes(sides[0]), codes(sides[1]), CriterionMappingState.Basis.STATED, "Theo quyết định");
    }

    private static List<String> codes(String codes) {
        return codes.isBlank() ? List.of() : List.of(codes.strip().split(";"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
