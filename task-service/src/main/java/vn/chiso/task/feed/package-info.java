/**
 * Assignments as iCalendar (RFC 5545) for the calendar programs of people: of a unit, or of a person. Such programs carry no token, so the
 * address holds a secret: shown once, kept as a hash, revocable, and in no log or trace. Only
 * parties make feeds, and a feed shows what its maker may see: his grants are known whenever he comes with a token, so they are
 * taken over then ({@link vn.chiso.task.feed.FeedRenewal}), and a feed whose maker stays away for long is read no more. A person's
 * feed shows work of the units of his grants and no other wherever the work goes; a unit's one ends with the unit. The admins of those
 * units revoke what somebody left behind.
 */
package vn.chiso.task.feed;
