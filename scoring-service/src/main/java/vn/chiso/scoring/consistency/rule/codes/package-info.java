/** Rules about the codes of criteria and sections. */
package vn.chiso.scoring.consistency.rule.codes;
