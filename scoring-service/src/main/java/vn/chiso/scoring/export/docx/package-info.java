/** Documents for a word processor. */
package vn.chiso.scoring.export.docx;
