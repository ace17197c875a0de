/** Documents for a word processor. */
package vn.chiso.platform.document.docx;
