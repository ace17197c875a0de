package vn.chiso.criteria.method.text;

import vn.chiso.criteria.method.ComponentCount;

/** By what a count of components is divided. */
final class ComponentTotal {

    private ComponentTotal() {}

    /** Null while a draft names neither the components nor their number. */
    static Integer of(ComponentCount method) {
        if (method.total() != null) {
            return method.total();
        }
        return method.components() == null ? null : method.components().size();
    }
}
