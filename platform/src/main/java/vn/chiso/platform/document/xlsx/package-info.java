/** Documents and long tables as workbooks. */
package vn.chiso.platform.document.xlsx;
