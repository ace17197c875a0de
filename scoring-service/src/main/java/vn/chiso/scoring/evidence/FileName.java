package vn.chiso.scoring.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.evidence.content.EvidenceType;

/** The name under which people know a file. Never part of a path of ours, but of one wherever it is downloaded. */
record FileName(String text) {

    /** What the usual file systems take. */
    private static final int MOST_BYTES = 255;

    private static final int NOT_UTF8 = 0xFFFD;
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    /** @throws ProblemException evidence-name-invalid for what is no plain name of a file */
    static FileName of(String given) {
        var name = given == null ? "" : Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        var plain = !name.isEmpty()
                && !name.startsWith(".")
                && !name.endsWith(".")
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && name.codePoints().allMatch(FileName::isPlain);
        if (!plain) {
            throw new ProblemException(EvidenceProblem.EVIDENCE_NAME_INVALID).at("?name");
        }
        return new FileName(name);
    }

    /** Neither path nor pattern, nor one of the invisible characters that make {@code exe.pdf} of {@code fdp.exe}. */
    private static boolean isPlain(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> letter != NOT_UTF8 && FORBIDDEN.indexOf(letter) < 0;
        };
    }

    /**
     * Whoever downloads it opens it by its ending.
     *
     * @throws ProblemException evidence-name-misleads unless the name ends as those of the type do
     */
    void requireEndingOf(EvidenceType type) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (type.extensions().stream().noneMatch(extension -> lower.endsWith("." + extension))) {
            throw new ProblemException(EvidenceProblem.EVIDENCE_NAME_MISLEADS, String.join(", ", type.extensions()))
                    .at("?name");
        }
    }
}
