package vn.chiso.criteria.lint.methods;

import java.util.HashMap;
import java.util.Map;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.RuleId;

/**
 * A contradiction inside a method.
 *
 * @param pointer relative to the method
 */
record MethodFault(RuleId rule, String pointer, Map<String, String> values) {

    MethodFault below(String prefix) {
        return new MethodFault(rule, prefix + pointer, values);
    }

    Finding finding(String methodPointer, String code) {
        var all = new HashMap<>(values);
        all.put("code", code);
        return Finding.of(rule, methodPointer + pointer, all);
    }
}
