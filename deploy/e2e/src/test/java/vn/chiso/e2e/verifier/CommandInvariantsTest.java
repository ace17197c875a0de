package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.chiso.e2e.verifier.CommandLedger.Ending;

/** What was acknowledged exists once, what was refused does not. */
class CommandInvariantsTest extends BrokenWorld {

    @Test
    void a_doubled_command_is_seen() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        holds(new CommandsExistOnce());
        audit("task", "plan.issued", UNIT);
        isBroken(new CommandsExistOnce(), "twice");
    }

    @Test
    void a_lost_command_is_seen() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        holds(new CommandsExistOnce());
        world.sql("task", "delete from audit_entry");
        isBroken(new CommandsExistOnce(), "lost");
    }

    @Test
    void something_created_twice_by_one_command_is_seen() throws SQLException {
        acknowledged("/units");
        unit("criteria.unit", 0);
        audit("criteria", "unit.created", UNIT);
        holds(new CommandsExistOnce());
        audit("criteria", "unit.created", OTHER);
        isBroken(new CommandsExistOnce(), "created 2 things");
    }

    @Test
    void something_created_that_is_gone_is_seen() throws SQLException {
        acknowledged("/units");
        unit("criteria.unit", 0);
        audit("criteria", "unit.created", UNIT);
        holds(new CommandsExistOnce());
        world.sql("criteria", "delete from unit");
        isBroken(new CommandsExistOnce(), "does not exist");
    }

    @Test
    void the_effect_of_a_refused_command_is_seen() throws SQLException {
        world.answered(new CommandLedger.Command("request-1", "POST", "/units", Ending.REFUSED, ""));
        holds(new CommandsExistOnce());
        audit("criteria", "unit.created", UNIT);
        isBroken(new CommandsExistOnce(), "refused and took effect");
    }

    @Test
    void the_strongest_answer_to_a_command_counts() throws SQLException {
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans/1/issuance", Ending.ACKNOWLEDGED, ""));
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans/1/issuance", Ending.REFUSED, ""));
        isBroken(new CommandsExistOnce(), "lost");
    }

    private void acknowledged(String path) {
        world.answered(new CommandLedger.Command("request-1", "POST", path, Ending.ACKNOWLEDGED, UNIT));
    }

    private void audit(String context, String action, String subject) {
        world.sql(context, """
                insert into audit_entry (id, business_date, actor, action, subject_type, subject_id, request_id)
                values (uuidv7(), current_date, 'a', '%s', 'thing', '%s', 'request-1')
                """.formatted(action, subject));
    }
}
