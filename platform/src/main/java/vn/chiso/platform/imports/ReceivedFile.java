package vn.chiso.platform.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import vn.chiso.platform.sheet.SheetFormat;

/**
 * A file that has just come in.
 *
 * @param parameters what its collection wants to know when it is checked and applied
 * @param rows how many it holds
 */
record ReceivedFile(String collection, SheetFormat format, Map<String, String> parameters, int rows, byte[] content) {

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
