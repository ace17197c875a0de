package vn.chiso.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.StartException;

/** The words after {@code ./chiso up} or {@code ./chiso job}. */
record Options(boolean reset, int portOffset, Path data, Set<Service> services) {

    static Options parse(List<String> arguments) {
        boolean reset = false;
        int portOffset = 0;
        Path data = null;
        Set<Service> services = EnumSet.allOf(Service.class);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--reset" -> reset = true;
                case "--port-offset" -> portOffset = number(option, value(option, rest));
                case "--data" -> data = Path.of(value(option, rest)).toAbsolutePath();
                case "--without" -> services.removeAll(named(value(option, rest)));
                default -> throw new StartException("Unknown option " + option + "; see ./chiso help.");
            }
        }
        return new Options(reset, portOffset, data, services);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new StartException(option + " needs a value; see ./chiso help.");
        }
        return rest.pop();
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StartException(option + " needs a number, not \"" + text + "\".");
        }
    }

    private static Set<Service> named(String text) {
        if (text.equals("services")) {
            return EnumSet.allOf(Service.class);
        }
        return Set.of(Arrays.stream(Service.values())
                .filter(service -> service.module().equals(text))
                .findFirst()
                .orElseThrow(() -> new StartException("--without knows no service \"" + text + "\".")));
    }

    Layout layout() {
        Path root = Layout.findRoot();
        return data == null ? Layout.of(root) : new Layout(root, data);
    }

    Ports ports() {
        return new Ports(portOffset);
    }
}
