/**
 * Assignments as iCalendar (RFC 5545) for the calendar programs of people: of a unit, or of a person. Such programs carry no token, so the
 * address holds a secret: shown once, kept as a hash, revocable, and in no log or trace. Only
 * parties make feeds. A person's feed shows work of the units for which he was a party when he made it, and no other wherever the work
 * goes; the admins of those units revoke it when he has left.
 */
package vn.chiso.task.feed;
