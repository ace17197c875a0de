/**
 * What the portal of the province pulls here: units with their identifiers of both forms, and the catalogues in the shape that
 * data-sharing platforms expect, metadata and list of entries. By its own grant only ({@code portal@...}).
 */
package vn.chiso.criteria.portal;
