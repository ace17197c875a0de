package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.local.client.Command;
import vn.chiso.local.client.Command.Ending;

class LedgerFileTest {

    @Test
    void every_command_is_one_line_that_is_there_when_the_call_returns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (LedgerFile ledger = LedgerFile.open(file)) {
            ledger.concluded(new Command("quantri", "POST", "/units", "key-0001", Ending.ACKNOWLEDGED, 201, "id-1"));
            assertThat(Files.readAllLines(file))
                    .isEqualTo(
                            List.of(
                                    "{\"username\":\"quantri\",\"method\":\"POST\",\"path\":\"/units\","
                                            + "\"requestId\":\"key-0001\",\"ending\":\"ACKNOWLEDGED\",\"status\":201,\"resourceId\":\"id-1\"}"));
        }
        try (LedgerFile ledger = LedgerFile.open(file)) {
            ledger.concluded(new Command("quantri", "PUT", "/units/1", "key-0002", Ending.UNKNOWN, 0, ""));
        }
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void who_is_broken_off_while_he_writes_takes_the_ledger_from_nobody(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (LedgerFile ledger = LedgerFile.open(file)) {
            Thread.currentThread().interrupt();
            ledger.concluded(new Command("quantri", "PUT", "/units/1", "key-0001", Ending.UNKNOWN, 0, ""));
            assertThat(Thread.interrupted()).isTrue();
            ledger.concluded(new Command("quantri", "PUT", "/units/1", "key-0002", Ending.UNKNOWN, 0, ""));
        } finally {
            // Not to be found by the next test, whatever became of this one.
            Thread.interrupted();
        }
        assertThat(Files.readAllLines(file)).hasSize(2);
    }
}
