/**
 * Groups of units (khối) with their dated members, replicated from {@code criteria.unit-group}: work given to a group falls to
 * its members of the day.
 */
package vn.chiso.task.group;
