package vn.chiso.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/** Writes documents one at a time: the layout of one takes tens of megabytes. */
public final class LayingOut {

    private static final ReentrantLock DESK = new ReentrantLock();

    private LayingOut() {}

    /** Writes a document in one format. */
    public interface Writer {

        byte[] write(OfficialDocument document) throws IOException;
    }

    /** Whole, so that what goes wrong while it is written is still told as a problem. */
    public static byte[] alone(OfficialDocument document, Writer writer) {
        DESK.lock();
        try {
            return writer.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DESK.unlock();
        }
    }
}
