package vn.chiso.e2e;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.system.StartException;

/** Options of the form {@code --name value}. */
record Words(Map<String, String> values) {

    static Words after(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (!name.startsWith("--") || rest.isEmpty()) {
                throw new StartException("\"" + name + "\" is not an option with a value; see ./chiso help.");
            }
            values.put(name.substring(2), rest.pop());
        }
        return new Words(values);
    }

    void requireOnly(String... known) {
        for (String name : values.keySet()) {
            if (!List.of(known).contains(name)) {
                throw new StartException("Unknown option --" + name + "; see ./chiso help.");
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    long number(String name, long otherwise) {
        String text = values.get(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new StartException("--" + name + " needs a number, not \"" + text + "\".");
        }
    }
}
