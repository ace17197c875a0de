package vn.chiso.notification.contact;

import java.util.UUID;

record ContactResponse(
        UUID id,
        long version,
        String name,
        String email,
        String phone,
        UUID unitId,
        Position position,
        String username,
        String language) {}
