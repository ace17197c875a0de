package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A node of a criteria set; method and policy stay as written until the engine reads them.
 *
 * @param ruleText the method in words; null in states from before it was told
 * @param adjustment of a root only: it and all below stand outside the total
 */
public record CriterionNode(
        UUID id,
        String code,
        String title,
        String parentCode,
        BigDecimal maxPoints,
        boolean leaf,
        JsonNode method,
        JsonNode naPolicy,
        boolean evidenceRequired,
        UUID appraisingUnitId,
        String scaleText,
        String ruleText,
        String legalBasis,
        String adjustment) {}
