/** Rules by which work comes again (RFC 5545), and the windows that its reports cover. Pure functions. */
package vn.chiso.task.recurrence;
