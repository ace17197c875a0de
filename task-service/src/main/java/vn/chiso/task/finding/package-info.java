/**
 * What the deadlines of a plan must keep among themselves (domain.md §10): one small pure class a rule, in the shape of the checks of
 * published documents in scoring-service. The plans of the real documents are the acceptance ({@code RealPlansTest}).
 */
package vn.chiso.task.finding;
