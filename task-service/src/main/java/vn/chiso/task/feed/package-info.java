/**
 * Assignments as iCalendar (RFC 5545) for the calendar programs of people: of a unit, or of a person. Such programs carry no token, so the
 * address holds a secret: shown once, kept as a hash, revocable, and in no log or trace.
 */
package vn.chiso.task.feed;
