/** Checks of the figures that a published document prints: who sees them, and what was sent in. */
package vn.chiso.scoring.consistency;
