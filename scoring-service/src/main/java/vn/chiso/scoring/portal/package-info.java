/**
 * What the portal of the province pulls and pushes here, by its own grant ({@code portal@...}) and under the names that it has for
 * agencies. It reads what is published; what it sends goes through the features that people use, by the same rules.
 */
package vn.chiso.scoring.portal;
