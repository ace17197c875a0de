package vn.chiso.scoring.portal;

import java.util.UUID;

/**
 * What became of a pushed result.
 *
 * @param created false where it had been taken before
 */
record PushedResultResponse(String sourceId, UUID externalResultId, boolean created) {}
