/** One library of evidence per assessed unit: entries, who sees them, which lines cite them. Files: {@code content}. */
package vn.chiso.scoring.evidence;
