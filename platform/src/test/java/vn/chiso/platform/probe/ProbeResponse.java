package vn.chiso.platform.probe;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

record ProbeResponse(UUID id, long version, String name, BigDecimal points, Map<String, BigDecimal> inputs) {}
