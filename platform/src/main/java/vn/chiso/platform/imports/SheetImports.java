package vn.chiso.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.stream.Collectors;

/** The imports that this service knows. */
@ApplicationScoped
class SheetImports {

    private final Map<String, SheetImport> byCollection;

    SheetImports(@Any Instance<SheetImport> all) {
        byCollection = all.stream().collect(Collectors.toUnmodifiableMap(SheetImport::collection, known -> known));
    }

    SheetImport of(String collection) {
        var known = byCollection.get(collection);
        if (known == null) {
            throw new IllegalArgumentException("No import of " + collection);
        }
        return known;
    }
}
