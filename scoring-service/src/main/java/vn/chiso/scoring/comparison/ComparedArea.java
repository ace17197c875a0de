package vn.chiso.scoring.comparison;

import vn.chiso.scoring.result.IndexResponse;

/**
 * An area in two results, by the share of the maximum that applied to the unit in each year.
 *
 * @param before null where the earlier result does not have it, or nothing of it applied
 * @param reason null where it is comparable
 */
public record ComparedArea(
        String codeBefore,
        String codeAfter,
        String title,
        IndexResponse before,
        IndexResponse after,
        ComparisonStatus status,
        ComparisonReason reason) {}
