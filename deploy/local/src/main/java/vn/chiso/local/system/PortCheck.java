package vn.chiso.local.system;

import java.util.Arrays;
import java.util.List;

/**
 * Lets {@code ./chiso} learn of taken ports before the first build, which is long. It is run from its source file, so it and
 * what it uses need nothing but the JDK.
 */
final class PortCheck {

    private static final String OFFSET = "--port-offset";
    private static final int REFUSED = 2;

    private PortCheck() {}

    /** @param arguments those of the command, of which only the offset matters here; the launcher looks at them all later */
    public static void main(String[] arguments) {
        try {
            new Ports(offset(Arrays.asList(arguments))).requireFree();
        } catch (StartException e) {
            System.err.println("\n" + e.getMessage());
            System.exit(REFUSED);
        }
    }

    private static int offset(List<String> arguments) {
        int value = arguments.indexOf(OFFSET) + 1;
        boolean given = value > 0 && value < arguments.size();
        return given && arguments.get(value).matches("[0-9]{1,5}") ? Integer.parseInt(arguments.get(value)) : 0;
    }
}
