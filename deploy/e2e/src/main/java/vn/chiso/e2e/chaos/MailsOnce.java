package vn.chiso.e2e.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.ReceivedMail;

/** No mail came twice, each that is called sent came, and none came that nobody wrote. */
final class MailsOnce {

    static final String NAME = "each mail once at the mail server";

    private final ChisoSystem system;

    MailsOnce(ChisoSystem system) {
        this.system = system;
    }

    Outcome check() throws SQLException {
        Map<String, Integer> received = new HashMap<>();
        for (ReceivedMail mail : system.mailbox().messages()) {
            received.merge(mail.messageId(), 1, Integer::sum);
        }
        Map<String, String> written = new HashMap<>();
        try (Connection connection =
                        system.installation().database("notification").connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select message_id, state from email_delivery")) {
            while (row.next()) {
                written.put(row.getString(1), row.getString(2));
            }
        }
        List<String> violations = new ArrayList<>();
        received.forEach((id, times) -> {
            if (times > 1 || !written.containsKey(id)) {
                violations.add("mail " + id + " came " + times + " times and is called " + written.get(id));
            }
        });
        written.forEach((id, state) -> {
            if (state.equals("SENT") && !received.containsKey(id)) {
                violations.add("mail " + id + " is called SENT and did not come");
            }
        });
        return new Outcome(
                NAME, written.size(), violations.size(), violations.subList(0, Math.min(violations.size(), 10)));
    }
}
