package vn.chiso.scoring.result.snapshot;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * The one spelling of a JSON tree: no white space, members sorted by code point, numbers as plain decimals without trailing zeros,
 * strings as stored (no Unicode normalisation) with the shortest escapes. Equal content has equal bytes, whichever way it was stored.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonNode node) {
        var out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** SHA-256 over the UTF-8 bytes of the canonical form, in lower-case hex. */
    public static String sha256(JsonNode node) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(of(node).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeString(node.textValue(), out);
            case NUMBER -> out.append(plain(node.decimalValue()));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, POJO, MISSING ->
                throw new IllegalArgumentException("No JSON of a snapshot: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        out.append('{');
        var separator = "";
        for (Iterator<Map.Entry<String, JsonNode>> members = node.properties().stream()
                        .sorted(Map.Entry.comparingByKey(CanonicalJson::byCodePoint))
                        .iterator();
                members.hasNext(); ) {
            var member = members.next();
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    /**
     * String.compareTo orders by UTF-16 unit, which differs above U+FFFF; only there code points have to be made, for a snapshot has
     * thousands of members.
     */
    static int byCodePoint(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (same == shorter) {
            return a.length() - b.length();
        }
        char left = a.charAt(same);
        char right = b.charAt(same);
        return Character.isSurrogate(left) || Character.isSurrogate(right)
                ? Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray())
                : left - right;
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        var separator = "";
        for (var item : node) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(text))
                .append('"');
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
