package vn.chiso.notification.ladder;

import java.time.Instant;

/**
 * That a person urges somebody by hand.
 *
 * @param note what he says himself, null for nothing
 * @param at system time
 */
public record Urging(String by, String byName, String note, Instant at) {}
