package vn.chiso.scoring.result.snapshot;

import java.util.UUID;

/**
 * What was in force of a campaign at a time: the publication is the first edition, each revision makes the next one. A result is of
 * the edition that it came with and stays in force until a later one of its unit.
 */
public record Edition(UUID campaignId, int number) {

    public static final int FIRST = 1;
}
