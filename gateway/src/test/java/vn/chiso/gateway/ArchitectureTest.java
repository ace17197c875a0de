package vn.chiso.gateway;

import org.junit.jupiter.api.Test;
import vn.chiso.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_gateway_keeps_the_rules_of_all_modules() {
        ServiceArchitecture.check("vn.chiso.gateway");
    }
}
