package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Records in temporary files, one a topic. All are written, then they are read; a body is fetched when somebody wants it. */
final class Spool implements TopicRecords {

    private static final int BUFFER = 1 << 16;
    /** Of the label, with what a dead letter says of itself. */
    private static final int TEXTS = 7;

    private final Path folder;
    private final Map<String, File> files = new LinkedHashMap<>();

    /** One topic. Position counts the bytes written so far. */
    private static final class File {
        private final Path path;
        private final DataOutputStream out;
        private FileChannel bodies;

        File(Path path) throws IOException {
            this.path = path;
            path.toFile().deleteOnExit();
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        }

        private JsonNode body(long position, int length) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            try {
                while (bytes.hasRemaining() && bodies.read(bytes, position + bytes.position()) >= 0) {
                    // Until all of it is there.
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return TopicRecord.body(new String(bytes.array(), StandardCharsets.UTF_8));
        }
    }

    Spool() {
        try {
            this.folder = Files.createTempDirectory("chiso-verifier");
            // Also of a reading that fails or is broken off: nobody else would remove what may be gigabytes.
            folder.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param body as it lies on the topic */
    void add(TopicRecord record, byte[] body) {
        try {
            File file = files.get(record.topic());
            if (file == null) {
                file = new File(folder.resolve(String.valueOf(files.size())));
                files.put(record.topic(), file);
            }
            DataOutputStream out = file.out;
            out.writeInt(record.place().partition());
            out.writeLong(record.place().offset());
            out.writeLong(record.time());
            out.writeLong(record.version());
            TopicRecord.Label label = record.label();
            TopicRecord.Burial burial = label.burial();
            for (String text : List.of(
                    label.key(),
                    label.id(),
                    label.type(),
                    label.source(),
                    burial.reason(),
                    burial.service(),
                    burial.origin())) {
                write(out, text.getBytes(StandardCharsets.UTF_8));
            }
            write(out, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Nothing can be added afterwards. */
    void finish() {
        try {
            for (File file : files.values()) {
                file.out.close();
                file.bodies = FileChannel.open(file.path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> topics() {
        return files.keySet();
    }

    @Override
    public void each(String topic, Consumer<TopicRecord> action) {
        File file = files.get(topic);
        if (file == null) {
            return;
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file.path), BUFFER))) {
            long position = 0;
            while (true) {
                int partition;
                try {
                    partition = in.readInt();
                } catch (EOFException end) {
                    return;
                }
                position = read(topic, file, partition, in, position, action);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The position behind the record. */
    private static long read(
            String topic, File file, int partition, DataInputStream in, long position, Consumer<TopicRecord> action)
            throws IOException {
        TopicRecord.Place place = new TopicRecord.Place(topic, partition, in.readLong());
        long time = in.readLong();
        long version = in.readLong();
        long behind = position + Integer.BYTES + 3 * Long.BYTES;
        String[] texts = new String[TEXTS];
        for (int i = 0; i < texts.length; i++) {
            byte[] bytes = in.readNBytes(in.readInt());
            texts[i] = new String(bytes, StandardCharsets.UTF_8);
            behind += Integer.BYTES + bytes.length;
        }
        int length = in.readInt();
        long body = behind + Integer.BYTES;
        in.skipNBytes(length);
        TopicRecord.Label label = new TopicRecord.Label(
                texts[0],
                texts[1],
                texts[2].intern(),
                texts[3].intern(),
                TopicRecord.Burial.of(texts[4], texts[5], texts[6]));
        action.accept(new TopicRecord(place, label, time, version, () -> file.body(body, length)));
        return body + length;
    }

    @Override
    public void close() {
        try {
            for (File file : files.values()) {
                file.out.close();
                if (file.bodies != null) {
                    file.bodies.close();
                }
                Files.deleteIfExists(file.path);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
