package vn.chiso.scoring.scorecard;

/**
 * Who did it.
 *
 * @param subject stable id of the account
 * @param username what it signs in with
 * @param name what people know
 */
public record Author(String subject, String username, String name) {}
