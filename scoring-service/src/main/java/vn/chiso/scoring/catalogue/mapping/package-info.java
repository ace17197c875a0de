/** Local copy of the mappings of criteria-service: which criterion of a set is which of another one. */
package vn.chiso.scoring.catalogue.mapping;
