/**
 * Checks of the figures that a published document prints: who sees them, and what was sent in.
 *
 * <p>Nothing is guessed: {@code 1.234} and {@code 1.234,5} are findings, and what the document leaves open breaks no rule. Any
 * finding can be waived with a reason; document and findings never change. Rules about plans (non-working days, deadlines,
 * recurrences, owners) belong to task-service. The five real documents are the acceptance ({@code FiveDocumentsTest}).
 */
package vn.chiso.scoring.consistency;
