/** Documents to be signed and kept. */
package vn.chiso.scoring.export.pdf;
