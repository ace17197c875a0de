package vn.chiso.contract;

import java.util.Locale;

/** Names by which generated clients call things: made from method and path, so that they last as long as these do. */
final class OperationNames {

    private static final String PREFIX = "/api/v1/";

    private OperationNames() {}

    /** {@code GET /api/v1/plans/{id}/items} is {@code getPlansByIdItems}. */
    static String of(String method, String path) {
        StringBuilder name = new StringBuilder(method);
        for (String segment : path.substring(PREFIX.length()).split("/")) {
            if (segment.startsWith("{")) {
                name.append("By");
            }
            for (String word : segment.split("[^A-Za-z0-9]+")) {
                if (!word.isEmpty()) {
                    name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
                }
            }
        }
        return name.toString();
    }

    /** Services write them as headings or as collections; here they are collections: {@code criteria-sets}. */
    static String tag(String written) {
        return written.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
