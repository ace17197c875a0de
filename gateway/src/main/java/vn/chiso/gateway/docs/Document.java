package vn.chiso.gateway.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file that is served as it is, or packed for those who can unpack it. */
record Document(String contentType, byte[] plain, byte[] packed, String digest) {

    private static final int DIGEST_LETTERS = 32;

    static Document of(String contentType, byte[] plain) {
        return new Document(contentType, plain, pack(plain), digest(plain));
    }

    static Document read(String contentType, String resource) {
        try (InputStream in = Document.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not packaged: " + resource);
            }
            return of(contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strong tags name bytes, and the two forms are different bytes. */
    String etag(boolean asPacked) {
        return '"' + digest + (asPacked ? "-gz" : "") + '"';
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
