/**
 * What the portal of the province pulls and pushes here, by its own grant ({@code portal@...}): how punctual units are, and the
 * tasks that the province assigns, which become directives like those that a coordinator enters.
 */
package vn.chiso.task.portal;
