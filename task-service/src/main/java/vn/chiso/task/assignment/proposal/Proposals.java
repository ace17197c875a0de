package vn.chiso.task.assignment.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;

/** The proposals of an assignment, for those who may see it. */
@ApplicationScoped
public class Proposals {

    private final ProposalRepository proposals;
    private final Sql sql;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    Proposals(ProposalRepository proposals, Sql sql, AssignmentAccess access, BusinessClock clock) {
        this.proposals = proposals;
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<ProposalResponse> of(UUID assignmentId) {
        return proposals.findOf(assignmentId).stream().map(Proposal::response).toList();
    }

    /** The work has ended: taken back, that lets the unit off, and it answers everything else that the unit asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endWith(Collection<UUID> assignmentIds, String reason) {
        proposals.flush();
        sql.update("""
                update assignment_proposal
                   set decision = case kind when 'EXTENSION' then 'REJECTED' when 'REFUSAL' then 'ACCEPTED' else 'ANSWERED' end,
                       answer = ?, decided_by = ?, decided_at = ?
                 where assignment_id = any (?) and decision is null
                """, reason, access.subject(), clock.now(), assignmentIds);
        if (assignmentIds.size() == 1) {
            proposals.readAnew(assignmentIds.iterator().next());
        }
    }
}
