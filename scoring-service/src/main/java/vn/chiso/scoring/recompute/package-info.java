/** Recomputes every published result night after night, and tells when one is no longer what was published. */
package vn.chiso.scoring.recompute;
