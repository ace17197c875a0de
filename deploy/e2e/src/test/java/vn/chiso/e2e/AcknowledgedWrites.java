package vn.chiso.e2e;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.chiso.local.client.Answer;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.verifier.AcknowledgedWrite;

/** Keeps what clients were told is done, beside another watch. */
final class AcknowledgedWrites implements ChangeWatch {

    private final ChangeWatch other;
    private final Set<AcknowledgedWrite> writes = ConcurrentHashMap.newKeySet();

    AcknowledgedWrites(ChangeWatch other) {
        this.other = other;
    }

    @Override
    public void sending() {
        other.sending();
    }

    @Override
    public void ended() {
        other.ended();
    }

    @Override
    public void acknowledged(String idempotencyKey, Answer answer) {
        String id = answer.body().path("id").textValue();
        writes.add(new AcknowledgedWrite(idempotencyKey, answer.status(), answer.status() == 201 ? id : null));
    }

    Set<AcknowledgedWrite> writes() {
        return Set.copyOf(writes);
    }
}
