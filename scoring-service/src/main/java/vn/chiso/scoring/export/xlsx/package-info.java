/** Documents and long tables as workbooks. */
package vn.chiso.scoring.export.xlsx;
