package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of schemas that several services use: one schema where all of them mean the same, down to the last schema that it
 * refers to; otherwise each service's own gets the service's name before it.
 */
final class SharedNames {

    private final List<ServiceContract> contracts;
    private final Set<String> ambiguous = new TreeSet<>();

    SharedNames(List<ServiceContract> contracts) {
        this.contracts = contracts;
        shared().stream().filter(this::differs).forEach(ambiguous::add);
        // What refers to an ambiguous name is ambiguous itself, and so on outwards.
        while (shared().stream().filter(this::refersToAmbiguous).anyMatch(ambiguous::add)) {
            continue;
        }
    }

    String of(ServiceContract contract, String schema) {
        return ambiguous.contains(schema) ? contract.own(schema) : schema;
    }

    Set<String> ambiguous() {
        return Set.copyOf(ambiguous);
    }

    private Set<String> shared() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new TreeSet<>();
        for (ServiceContract contract : contracts) {
            contract.schemas().fieldNames().forEachRemaining(name -> {
                if (!seen.add(name)) {
                    shared.add(name);
                }
            });
        }
        return shared;
    }

    private boolean differs(String name) {
        return contracts.stream()
                        .map(contract -> contract.schema(name))
                        .filter(JsonNode::isObject)
                        .distinct()
                        .count()
                > 1;
    }

    private boolean refersToAmbiguous(String name) {
        return contracts.stream()
                .flatMap(contract -> References.in(contract.schema(name)).stream())
                .anyMatch(ambiguous::contains);
    }
}
