package vn.chiso.verifier;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The form of a result over which its hash is taken, written a second time on purpose: members sorted by code point, no
 * white space, numbers as plain decimals without trailing zeros. What the service does wrong must not be right here too.
 */
final class CanonicalForm {

    private CanonicalForm() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>(CanonicalForm::byCodePoint);
            node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            List<String> written = members.entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                    .toList();
            return "{" + String.join(",", written) + "}";
        }
        if (node.isArray()) {
            return "["
                    + String.join(",", node.valueStream().map(CanonicalForm::of).toList()) + "]";
        }
        if (node.isTextual()) {
            return quoted(node.textValue());
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.asText();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String sha256(JsonNode node) {
        return sha256(of(node).getBytes(StandardCharsets.UTF_8));
    }

    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
