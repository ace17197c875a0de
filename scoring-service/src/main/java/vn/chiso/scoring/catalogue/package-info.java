/** Local copies of what criteria-service owns: sets, responsibilities, indicator definitions. Fed by events, applied by version. */
package vn.chiso.scoring.catalogue;
