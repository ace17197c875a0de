package vn.chiso.platform.http;

import java.util.regex.Pattern;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** The version that a client believes it is changing, from its If-Match header. */
public record ExpectedVersion(long version) {

    /** Where its problems point. */
    public static final String POINTER = "?If-Match";

    private static final Pattern STRONG_TAG = Pattern.compile("\\s*\"(\\d{1,18})(?:[.;][^\"]*)?\"\\s*");

    /** @throws ProblemException 428 without the header, 412 if it is not a tag of ours (weak, a list or {@code *}) */
    public static ExpectedVersion of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(PlatformProblem.PRECONDITION_REQUIRED).at(POINTER);
        }
        var tag = STRONG_TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new ProblemException(PlatformProblem.STALE_VERSION).at(POINTER);
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }

    /** @throws ProblemException 412 if the resource has moved on */
    public void check(long current) {
        if (version != current) {
            throw new ProblemException(PlatformProblem.STALE_VERSION).at(POINTER);
        }
    }
}
