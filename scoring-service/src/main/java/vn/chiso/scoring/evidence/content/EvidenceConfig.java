package vn.chiso.scoring.evidence.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Limits and places of evidence; the reasons for the values stand in {@code application.properties}. */
@ConfigMapping(prefix = "chiso.evidence")
public interface EvidenceConfig {

    Path dir();

    /** Of one file. */
    MemorySize maxSize();

    /** Age at which a file that no entry names is removed. */
    Duration orphanGrace();

    /** How often such files are looked for. */
    String sweep();
}
