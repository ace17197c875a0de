package vn.chiso.scoring.result;

import java.util.List;

/**
 * Whether a published result is what was published.
 *
 * @param recomputedSha256 hash of what is stored now
 * @param contentIntact both hashes agree, and the row agrees with its snapshot
 * @param chainIntact the result before it is there and has the hash that this one names
 * @param pointsAgree the engine of today comes to the same points from the stored inputs
 * @param standingAgrees index, rank and class come out again from what is published of all units; absent where there are none
 * @param differences what does not agree, by criterion code or name of a figure
 */
public record Verification(
        boolean valid,
        String sha256,
        String recomputedSha256,
        boolean contentIntact,
        boolean chainIntact,
        boolean pointsAgree,
        Boolean standingAgrees,
        List<String> differences) {}
