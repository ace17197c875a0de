package vn.chiso.scoring.selfscoring.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.scorecard.SelfScore;

/**
 * What a row has to be filled in with.
 *
 * @param points only of a criterion that is judged
 * @param inputs by the names of the engine
 */
record FilledIn(BigDecimal points, boolean notApplicable, String explanation, Map<String, InputValue> inputs) {

    FilledIn {
        explanation = explanation == null || explanation.isBlank()
                ? null
                : explanation.strip().replace("\r\n", "\n");
        inputs = Map.copyOf(inputs);
    }

    /** @param self null where the line is not scored yet */
    static FilledIn of(SelfScore self, PinnedCriterion criterion) {
        if (self == null) {
            return new FilledIn(null, false, null, Map.of());
        }
        var judged = criterion.isJudged();
        return new FilledIn(
                judged && !self.notApplicable() ? self.points() : null,
                self.notApplicable(),
                self.explanation(),
                judged ? Map.of() : self.inputs());
    }

    /** The same for what says the same; 1.50 is 1.5. */
    String fingerprint() {
        var said = new StringBuilder();
        new TreeMap<>(inputs)
                .forEach((name, value) -> said.append(name)
                        .append('\n')
                        .append(value.getClass().getSimpleName())
                        .append('\n')
                        .append(plain(value))
                        .append('\n'));
        said.append(points == null ? "" : plain(points))
                .append('\n')
                .append(notApplicable)
                .append('\n');
        said.append(explanation == null ? "" : explanation);
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String plain(InputValue value) {
        return value instanceof InputValue.Amount(BigDecimal number) ? plain(number) : value.asText();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
