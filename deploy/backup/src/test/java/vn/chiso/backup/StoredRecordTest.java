package vn.chiso.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class StoredRecordTest {

    private static StoredRecord throughAFile(StoredRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        record.write(new DataOutputStream(bytes));
        return StoredRecord.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Test
    void every_byte_comes_back() throws IOException {
        List<Header> headers = List.of(new RecordHeader("ce_id", new byte[] {0, -1}), new RecordHeader("empty", null));
        var record = new StoredRecord(2, 1_700_000_000_123L, new byte[] {1}, new byte[] {0, 10, -128}, headers);
        assertThat(throughAFile(record)).usingRecursiveComparison().isEqualTo(record);
    }

    @Test
    void nothing_is_not_the_same_as_empty() throws IOException {
        var nothing = throughAFile(new StoredRecord(0, 0, null, null, List.of()));
        assertThat(nothing.key()).isNull();
        assertThat(nothing.value()).isNull();
        assertThat(throughAFile(new StoredRecord(0, 0, new byte[0], new byte[0], List.of()))
                        .value())
                .isEmpty();
    }
}
