package vn.chiso.gateway.rate;

/**
 * What is left to a caller after a request, as the headers of draft-ietf-httpapi-ratelimit-headers tell it.
 *
 * @param policy name of the limit that applies
 * @param quota requests a window
 * @param windowSeconds length of the window
 * @param remaining requests that may follow at once
 * @param resetSeconds until the whole quota is there again
 * @param retrySeconds until the next request is worth while; 0 if this one was within the limit
 */
public record Allowance(
        String policy, long quota, long windowSeconds, long remaining, long resetSeconds, long retrySeconds) {

    public boolean isSpent() {
        return retrySeconds > 0;
    }

    public String policyHeader() {
        return "\"" + policy + "\";q=" + quota + ";w=" + windowSeconds;
    }

    public String limitHeader() {
        return "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds;
    }
}
