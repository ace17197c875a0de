package vn.chiso.scoring.selfscoring;

import java.util.Set;
import java.util.UUID;
import vn.chiso.scoring.indicator.UnitValues;

/**
 * What is known beside a request.
 *
 * @param citable of the evidence that it names
 * @param values what fills the lines that it names
 */
record LineFacts(Set<UUID> citable, UnitValues values) {}
