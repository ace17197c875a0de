/** Rules about numbers: as written, in a row, in sums. */
package vn.chiso.scoring.consistency.rule.figures;
