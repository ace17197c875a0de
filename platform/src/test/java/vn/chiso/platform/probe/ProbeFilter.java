package vn.chiso.platform.probe;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Parameters that are fields of a bean, as the lists of the services have them. */
public class ProbeFilter {

    @QueryParam("part")
    UUID part;
}
