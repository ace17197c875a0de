package vn.chiso.scoring.evidence;

import java.util.UUID;
import vn.chiso.platform.unit.Grant;

/**
 * As what somebody fills a library.
 *
 * @param unitId for which he acts: the library's own, or one that answers for a criterion of it
 */
record Contributor(Grant grant, UUID unitId) {}
