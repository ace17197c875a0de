/** Files of evidence: how they arrive, what they may be, where they are kept. Knows nothing of units and lines. */
package vn.chiso.scoring.evidence.content;
