package vn.chiso.e2e.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Every acknowledged file of evidence is there, whole. */
final class EvidenceKept implements Invariant {

    private record Row(String id, String sha256, long size) {}

    @Override
    public List<String> needs() {
        return List.of("scoring");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("evidence is kept as it was uploaded");
        if (observed.sources().evidence().isEmpty()) {
            return findings.outcome();
        }
        Path content = observed.sources().evidence().orElseThrow().resolve("content");
        Rows.each(observed.sources(), "scoring", "select id::text, sha256, size from evidence", found -> {
            Row row = new Row(found.getString(1), found.getString(2), found.getLong(3));
            findings.examined(1);
            Path file = content.resolve(row.sha256().substring(0, 2)).resolve(row.sha256());
            try {
                byte[] bytes = Files.readAllBytes(file);
                findings.require(
                        bytes.length == row.size()
                                && CanonicalText.sha256(bytes).equals(row.sha256()),
                        "evidence " + row.id() + " is not what was uploaded");
            } catch (IOException e) {
                findings.violated("evidence " + row.id() + " cannot be read: " + e);
            }
        });
        return findings.outcome();
    }
}
