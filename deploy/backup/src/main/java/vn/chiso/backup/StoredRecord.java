package vn.chiso.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record of a topic as it is kept in a file: every byte of it, and its place and time. */
record StoredRecord(int partition, long timestamp, byte[] key, byte[] value, List<Header> headers) {

    private static final int NOTHING = -1;

    static StoredRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new StoredRecord(
                record.partition(),
                record.timestamp(),
                record.key(),
                record.value(),
                List.of(record.headers().toArray()));
    }

    ProducerRecord<byte[], byte[]> forTopic(String topic) {
        return new ProducerRecord<>(topic, partition, timestamp, key, value, headers);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(partition);
        out.writeLong(timestamp);
        write(out, key);
        write(out, value);
        out.writeInt(headers.size());
        for (Header header : headers) {
            out.writeUTF(header.key());
            write(out, header.value());
        }
    }

    static StoredRecord read(DataInputStream in) throws IOException {
        int partition = in.readInt();
        long timestamp = in.readLong();
        byte[] key = bytes(in);
        byte[] value = bytes(in);
        List<Header> headers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.add(new RecordHeader(in.readUTF(), bytes(in)));
        }
        return new StoredRecord(partition, timestamp, key, value, headers);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? NOTHING : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NOTHING ? null : in.readNBytes(length);
    }
}
