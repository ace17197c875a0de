/**
 * What became of the criteria that a plan remedied. scoring-service compares the results and tells it ({@code scoring.recovery});
 * here it is joined with the items of the plan, so that it is answered whether scoring-service is up or not.
 */
package vn.chiso.task.recovery;
